using System;
using System.Threading;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>Begins through its scope what a test asks for.</summary>
[Module(Failures = 3)]
public sealed partial class Scoped(ModuleScope scope, Journal journal)
{
    public ModuleScope Scope => scope;

    public Journal Journal => journal;

    public void RunPolite() => scope.Run(async stopping =>
    {
        journal.Add("begins");
        await Task.Delay(Timeout.Infinite, stopping);
    });

    public void RunForEver() => scope.Run(async _ => await new TaskCompletionSource().Task);

    public void RunThrowing() => scope.Run(async _ =>
    {
        await Task.Yield();
        throw new InvalidOperationException("boiled over");
    });

    [Handle]
    void On(in Note note) => throw new InvalidOperationException(note.Text);

    [Stop]
    void Stop() => journal.Add("stops");
}

/// <summary>Is told when it is disposed.</summary>
public sealed class Valve(Action closed) : IDisposable
{
    public void Dispose() => closed();
}

[Agent]
[Use<Scribe>]
[Use<Prompter>]
[Use<Scoped>]
public static partial class ScopedAgent;

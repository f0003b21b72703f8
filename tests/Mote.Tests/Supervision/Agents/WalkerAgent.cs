using System;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>What holds the walker in each of its states, as long as a test wants to see it.</summary>
public sealed class WalkerGates
{
    /// <summary>Its <c>[Start]</c> ends with it.</summary>
    public TaskCompletionSource Start { get; set; } = Opened();

    /// <summary>Its disposal ends with it.</summary>
    public TaskCompletionSource Disposal { get; set; } = Opened();

    /// <summary>A gate that is open.</summary>
    public static TaskCompletionSource Opened()
    {
        var gate = new TaskCompletionSource();
        gate.SetResult();
        return gate;
    }
}

/// <summary>Publishes to the walker.</summary>
[Module]
public sealed partial class Guide(Publisher<Ping> ping, Publisher<Note> fail)
{
    [Provides]
    public WalkerGates Gates { get; } = new();

    public void Ping() => ping.Publish(default);

    public void Fail() => fail.Publish(default);
}

/// <summary>Loads on demand, fails when it is told to, and has one restart.</summary>
[Module(Load = Loading.OnDemand, Failures = 1, Restarts = 1)]
public sealed partial class Walker(WalkerGates gates) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await gates.Disposal.Task;

    [Start]
    async ValueTask Start() => await gates.Start.Task;

    [Handle]
    void On(in Ping ping)
    {
    }

    [Handle]
    void On(in Note fail) => throw new InvalidOperationException("told to");
}

[Agent]
[Use<Guide>]
[Use<Walker>]
public static partial class WalkerAgent;

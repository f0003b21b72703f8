using System;
using System.Threading;
using System.Threading.Tasks;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Is loaded by its first message or timer.</summary>
[Module(Load = Loading.OnDemand, Criticality = Criticality.Core)]
public sealed partial class Sleeper : IDisposable
{
    private readonly Journal _journal;
    private readonly SleeperSwitches _switches;

    public Sleeper(Journal journal, SleeperSwitches switches)
    {
        (_journal, _switches) = (journal, switches);
        _journal.Add("sleeper constructed");
        if (switches.FailConstructor) throw new InvalidOperationException("no bed");
    }

    public void Dispose() => _journal.Add("sleeper disposed");

    [Start]
    async ValueTask Start(CancellationToken stopping)
    {
        _journal.Add("sleeper starts");
        if (_switches.Waking is { } waking) await waking.Task.WaitAsync(stopping);
        _journal.Add("sleeper started");
    }

    [Stop]
    void Stop() => _journal.Add("sleeper stopped");

    [Handle(Capacity = 8)]
    void On(in Ping ping) => _journal.Add($"sleeper heard ping {ping.Number}");

    [Handle(Capacity = 8)]
    void On(in Note note) => _journal.Add($"sleeper heard note {note.Text}");

    [Every("1h")]
    void Turn() => _journal.Add("sleeper turned");
}

/// <summary>What a test wants the sleeper to do.</summary>
public sealed class SleeperSwitches
{
    public bool FailConstructor { get; set; }

    public TaskCompletionSource? Waking { get; set; }
}

[Module]
public sealed partial class Switchboard
{
    [Provides]
    public SleeperSwitches Switches { get; } = new();
}

[Agent]
[Use<Scribe>]
[Use<Switchboard>]
[Use<Speaker>]
[Use<Sleeper>]
public static partial class LazyAgent;

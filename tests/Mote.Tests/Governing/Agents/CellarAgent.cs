using System;
using System.Threading;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Governing.Agents;

/// <summary>Is there while something comes for it.</summary>
[Module(Load = Loading.OnDemand)]
public sealed partial class Cellar(Journal journal, Publisher<Pong> pong)
{
    /// <summary>What its <c>[Stop]</c> waits for.</summary>
    public static TaskCompletionSource? Emptied { get; set; }

    [Start]
    void Start() => journal.Add("cellar opened");

    [Stop]
    async ValueTask Stop(CancellationToken deadline)
    {
        if (Emptied is { } emptied) await emptied.Task.WaitAsync(deadline);
        journal.Add("cellar closed");
    }

    [Handle(Capacity = 8)]
    void On(in Ping ping)
    {
        journal.Add($"cellar {ping.Number}");
        pong.Publish(new Pong(ping.Number));
    }
}

/// <summary>Works beside its turns.</summary>
[Module(Load = Loading.OnDemand)]
public sealed partial class Well(Journal journal, ModuleScope scope)
{
    [Handle]
    void On(in Note note)
    {
        journal.Add($"well {note.Text}");
        scope.Every(TimeSpan.FromHours(1), static () => { });
    }
}

[Module]
public sealed partial class Meter
{
    [Every("1s", High = "5s")]
    void Look()
    {
    }
}

[Agent]
[Use<Scribe>]
[Use<Speaker>]
[Use<Cellar>]
[Use<Well>]
[Use<Meter>]
public static partial class CellarAgent;

using System;
using System.Threading;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>Takes as much of the loop's time, and of the heap, as the test says.</summary>
[Module(CpuPercent = 10, AllocatedPerSecond = "64KiB", Restarts = 1)]
public sealed partial class Furnace(Journal journal, Fuel fuel, Publisher<Pong> pong)
{
    [Start]
    void Start() => journal.Add("lit");

    [Handle(Capacity = 4)]
    void On(in Ping ping)
    {
        fuel.Burn();
        journal.Add($"burnt {ping.Number}");
        pong.Publish(new Pong(ping.Number));
    }

    [Handle(Capacity = 4)]
    async ValueTask On(Note note, CancellationToken deadline)
    {
        await Task.Yield();
        fuel.Burn();
        journal.Add($"burnt {note.Text}");
    }
}

/// <summary>Has a budget too, and is called from within the furnace's turns.</summary>
[Module(CpuPercent = 50)]
public sealed partial class Chimney(Fuel fuel)
{
    [Handle(Capacity = 4)]
    void On(in Pong pong) => fuel.Smoke();
}

/// <summary>What a test wants the turns to use.</summary>
public sealed class Fuel
{
    public Action Burn { get; set; } = static () => { };

    public Action Smoke { get; set; } = static () => { };
}

[Module]
public sealed partial class Cellarman
{
    [Provides]
    public Fuel Fuel { get; } = new();
}

[Agent]
[Use<Scribe>]
[Use<Cellarman>]
[Use<Speaker>]
[Use<Furnace>]
[Use<Chimney>]
public static partial class FurnaceAgent;

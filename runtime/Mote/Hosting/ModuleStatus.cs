using Mote.Dispatch;

namespace Mote.Hosting;

/// <summary>One module's state and counters. Readable from any thread; each number is whole on its own.</summary>
public readonly struct ModuleStatus
{
    private readonly ModuleCell _cell;

    internal ModuleStatus(ModuleCell cell) => _cell = cell;

    /// <summary>The module's class name.</summary>
    public string Name => _cell.Name;

    /// <summary>What it is doing.</summary>
    public ModuleState State => _cell.Lifecycle;

    /// <summary>Why it is Faulted; null while it is not.</summary>
    public string? Fault => _cell.AnnexOrNone.Fault;

    /// <summary>Turns that ended, failed ones too.</summary>
    public long Handled => _cell.Handled;

    /// <summary>Turns that threw.</summary>
    public long Failed => _cell.AnnexOrNone.Failed;

    /// <summary>Messages dropped because their handler's slots were full.</summary>
    public long DroppedFull => _cell.AnnexOrNone.DroppedFull;

    /// <summary>Messages dropped because the module was faulted or stopped.</summary>
    public long DroppedClosed => _cell.AnnexOrNone.DroppedClosed;

    /// <summary>Messages waiting now.</summary>
    public int QueueDepth => _cell.QueueDepth;

    /// <summary>The most messages that ever waited.</summary>
    public int QueueHighWater => _cell.QueueHighWater;

    /// <summary>How many turns were timed: at most one a second, and only where something was handled.</summary>
    public long SampledTurns => _cell.AnnexOrNone.SampledTurns;

    /// <summary>What the timed turns took together, in ticks of 100 ns.</summary>
    public long SampledTicks => _cell.AnnexOrNone.SampledTicks;
}

using Mote.Dispatch;

namespace Mote.Hosting;

/// <summary>One module's state and counters. Readable from any thread; each number is whole on its own.</summary>
public readonly struct ModuleStatus
{
    private readonly AgentGraph _graph;
    private readonly int _module;

    internal ModuleStatus(AgentGraph graph, int module)
    {
        _graph = graph;
        _module = module;
    }

    /// <summary>The module's class name.</summary>
    public string Name => _graph.ModuleName(_module);

    /// <summary>What it is doing.</summary>
    public ModuleState State => Cell.Lifecycle;

    /// <summary>Why it is Faulted; null while it is not.</summary>
    public string? Fault => Annex.Fault;

    /// <summary>Turns that ended, failed ones too.</summary>
    public long Handled => Cell.Handled;

    /// <summary>Turns that threw.</summary>
    public long Failed => Annex.Failed;

    /// <summary>Messages dropped because their handler's slots were full.</summary>
    public long DroppedFull => Annex.DroppedFull;

    /// <summary>Messages dropped because the module was faulted or stopped.</summary>
    public long DroppedClosed => Annex.DroppedClosed;

    /// <summary>Messages waiting now.</summary>
    public int QueueDepth => Cell.QueueDepth;

    /// <summary>The most messages that ever waited.</summary>
    public int QueueHighWater => Cell.QueueHighWater;

    /// <summary>How many turns were timed: at most one a second, and only where something was handled.</summary>
    public long SampledTurns => Annex.SampledTurns;

    /// <summary>What the timed turns took together, in ticks of 100 ns.</summary>
    public long SampledTicks => Annex.SampledTicks;

    private ref ModuleCell Cell => ref _graph.Cells[_module];

    private ModuleAnnex Annex => Cell.AnnexOrNone;
}

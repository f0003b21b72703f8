using Mote.Dispatch;

namespace Mote;

/// <summary>One module's state and counters. Readable from any thread; each number is whole on its own.</summary>
public readonly struct ModuleStatus
{
    private readonly AgentRuntime _runtime;
    private readonly int _module;

    internal ModuleStatus(AgentRuntime runtime, int module)
    {
        _runtime = runtime;
        _module = module;
    }

    /// <summary>The module's class name.</summary>
    public string Name => _runtime.ModuleName(_module);

    /// <summary>How much the agent needs it.</summary>
    public Criticality Criticality => _runtime.ModuleCriticality(_module);

    /// <summary>What it is doing.</summary>
    public ModuleState State => Cell.Lifecycle;

    /// <summary>Why it does not run, where it failed: the failure that took it out of service. Null while it runs.</summary>
    public string? Fault => ColdState.Supervision?.Reason;

    /// <summary>What its code threw last, in a turn or outside, with what it was doing; null where it never threw.</summary>
    public string? LastError => ColdState.LastError;

    /// <summary>
    /// What lived on after an instance of it had ended: tasks of its scope and <c>async void</c> methods that still ran, and code that wanted to go on
    /// after an await. It grows with each restart of a module that leaks tasks.
    /// </summary>
    public long Leftovers => ColdState.Leftovers;

    /// <summary>The tasks, timers and resources that its <see cref="ModuleScope"/> holds now; null where it asked for none.</summary>
    public int? Held => ColdState.Scope?.Held;

    /// <summary>How often it was restarted after a failure.</summary>
    public long Restarts => ColdState.Supervision?.Restarts ?? 0;

    /// <summary>Messages and ticks whose turn ended well.</summary>
    /// <remarks>Handled + failed + dropped + waiting = what was offered to the module.</remarks>
    public long Handled => Cell.Turns - ColdState.Failed - ColdState.Retried;

    /// <summary>Messages and ticks whose turn threw, or was abandoned when the agent stopped.</summary>
    public long Failed => ColdState.Failed;

    /// <summary>Turns that threw and whose message was tried again: it is counted as waiting meanwhile.</summary>
    public long Retried => ColdState.Retried;

    /// <summary>Turns that were past their deadline, ended or not.</summary>
    public long LateTurns => ColdState.LateTurns;

    /// <summary>Messages that failed for good; the last ones are in <see cref="AgentStatus.DeadLetters"/>. Ticks are not among them.</summary>
    public long DeadLetters => ColdState.DeadLetters;

    /// <summary>Exceptions of its code outside of turns: <c>[Run]</c>, <c>[Stop]</c>, <c>[Metrics]</c>, <c>Dispose</c>, what it posted.</summary>
    public long Errors => ColdState.Errors;

    /// <summary>
    /// Ticks that came while an earlier one of the same timer waited, or while the module was closed. They are no messages: the next tick makes
    /// up for them.
    /// </summary>
    public long MissedTicks => ColdState.MissedTicks;

    /// <summary>Messages dropped because their handler's slots were full.</summary>
    public long DroppedFull => ColdState.DroppedFull + (Inbox?.DroppedFull ?? 0);

    /// <summary>Messages dropped because the module was quarantined or stopped.</summary>
    public long DroppedClosed => ColdState.DroppedClosed + (Inbox?.DroppedClosed ?? 0);

    /// <summary>Messages dropped because the device was short: the module was shed, or the handler off at the level.</summary>
    public long DroppedShed => DroppedWhileShed + ColdState.DroppedOff;

    /// <summary>Those of them that came while the module was shed.</summary>
    internal long DroppedWhileShed => ColdState.DroppedShed + (Inbox?.DroppedShed ?? 0);

    /// <summary>Messages dropped because they were more than their handler's <c>[Limit]</c> lets through.</summary>
    public long DroppedLimited => _runtime.DroppedByAdmission(_module).Limited;

    /// <summary>Messages dropped because their handler's <c>[Breaker]</c> was open.</summary>
    public long DroppedOpen => _runtime.DroppedByAdmission(_module).Open;

    /// <summary>Whether it is shed now.</summary>
    public bool IsShed => ColdState.IsShed;

    /// <summary>Whether it rests now, because it has used more than its budget.</summary>
    public bool IsResting => Cell.Has(CellState.Resting);

    /// <summary>How often it had to rest; null where it declares no budget.</summary>
    public long? Rests => ColdState.Budget?.Rests;

    /// <summary>What its turns have taken, in ticks of 100 ns; null where it declares no budget.</summary>
    public long? UsedTicks => ColdState.Budget?.Ticks;

    /// <summary>What its turns have allocated, in bytes; null where it declares no budget.</summary>
    public long? UsedBytes => ColdState.Budget?.Bytes;

    /// <summary>Messages waiting now.</summary>
    public int QueueDepth => Cell.QueueDepth + (Inbox?.Waiting ?? 0);

    /// <summary>The most messages that ever waited.</summary>
    public int QueueHighWater => Cell.QueueHighWater;

    /// <summary>How many turns were timed: at most one a second, and only where something was handled.</summary>
    public long SampledTurns => ColdState.SampledTurns;

    /// <summary>What the timed turns took together, in ticks of 100 ns.</summary>
    public long SampledTicks => ColdState.SampledTicks;

    /// <summary>What the timed turns took, by size; null unless <c>agent.turnTimes</c> is on.</summary>
    internal MetricHistogram? TurnTimes => ColdState.TurnTimes;

    private ref ModuleCell Cell => ref _runtime.Cells[_module];

    private Inbox.ModuleInbox? Inbox => _runtime.Loop.Inbox.TryGet(_module, out var inbox) ? inbox : null;

    private ModuleColdState ColdState => Cell.ColdStateOrNone;
}

using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// State needed only after a rare event: a message waited, a turn failed, suspended or was timed.
/// Created then, so that a hundred modules start with small cells: memory touched for the first time is most of what starting
/// costs. Written on its event loop; the counters are read by a scrape from another thread, each number whole on its own.
/// </summary>
internal sealed class ModuleColdState(int module)
{
    /// <summary>The state of a module without any such event. Never written.</summary>
    public static readonly ModuleColdState None = new(module: -1);

    /// <summary>The module's number.</summary>
    public readonly int Module = module;

    /// <summary>The messages that wait; null until one did.</summary>
    public Mailbox? Mailbox;

    /// <summary>The next in the event loop's list of modules with mail; itself at the list's end, null outside the list.</summary>
    public ModuleColdState? NextReady;

    /// <summary>The turn that is suspended, or the last one that was; null until one is.</summary>
    public SuspendedTurn? Suspended;

    /// <summary>The context of its continuations; null until one of its turns could await.</summary>
    public ModuleContext? Context;

    /// <summary>Cancels what its turns await, when the module's share of the stop deadline is over; null until one asked for it.</summary>
    public CancellationTokenSource? TurnDeadline;

    /// <summary>Is cancelled when the instance is to end; null until its <c>[Start]</c> or <c>[Run]</c> asked for it.</summary>
    public CancellationTokenSource? Lifetime;

    /// <summary>What ends with its instance; null until one asked for it.</summary>
    public ModuleScope? Scope;

    /// <summary>What the supervisor knows of it; null until it failed.</summary>
    public ModuleSupervision? Supervision;

    /// <summary>The message that is tried again; null until one is.</summary>
    public KeptMessage? Kept;

    /// <summary>How often the message whose turn is under way was tried before.</summary>
    public int Tries;

    /// <summary>What its code threw last, with what it was doing.</summary>
    public string? LastError;

    /// <summary>What lived on after an instance of it had ended.</summary>
    public long Leftovers;

    /// <summary>Turns that threw, without those whose message was tried again.</summary>
    public long Failed;

    /// <summary>Turns that threw and whose message was tried again.</summary>
    public long Retried;

    /// <summary>Turns that were past their deadline. Any thread.</summary>
    public long LateTurns;

    /// <summary>Messages that failed for good.</summary>
    public long DeadLetters;

    /// <summary>Exceptions of its code outside of turns.</summary>
    public long Errors;

    /// <summary>Ticks that came while an earlier one of the same timer waited, or while the module was closed.</summary>
    public long MissedTicks;

    /// <summary>Messages that found their handler's slots full.</summary>
    public long DroppedFull;

    /// <summary>Messages sent to a quarantined or stopped module.</summary>
    public long DroppedClosed;

    /// <summary>Messages sent to it while it was shed.</summary>
    public long DroppedShed;

    /// <summary>Messages whose handler was off at the level.</summary>
    public long DroppedOff;

    /// <summary>Whether it is shed: its cell forgets it for the length of a turn.</summary>
    public bool IsShed;

    /// <summary>How many turns it had had when they were counted last, while memory was short.</summary>
    public long TurnsSeen;

    /// <summary>Turns that were timed.</summary>
    public long SampledTurns;

    /// <summary>What the timed turns took, in ticks of 100 ns.</summary>
    public long SampledTicks;

    /// <summary>What it uses of its budget; null where it declares none.</summary>
    public BudgetUse? Budget;

    /// <summary>How long the timed turns took, by size; null unless the agent times them all.</summary>
    public MetricHistogram? TurnTimes;

    /// <summary>Adds a timed turn.</summary>
    public void AddSample(TimeSpan took)
    {
        SampledTurns++;
        SampledTicks += took.Ticks;
    }

    /// <summary>The instance has ended: what still hangs in it is ignored from now on.</summary>
    public void LeaveInstance()
    {
        if (Context is { } context) context.IsGone = true;
        Context = null;
        Suspended = null;
        TurnDeadline = null;

        // It hangs on the agent's own token, which outlives it.
        if (Lifetime is { IsCancellationRequested: true }) Lifetime.Dispose();
        Lifetime = null;
        Scope = null;
    }

    /// <summary>A suspended turn; the object is used again for each.</summary>
    internal sealed class SuspendedTurn(Action onEnd)
    {
        public readonly Action OnEnd = onEnd;
        public ValueTaskAwaiter Awaiter;
        public string Turn = "";

        /// <summary>When it is late, then when it is given up, in ms of the loop's clock.</summary>
        public long DueMs;

        /// <summary>Whether it is past its deadline, and cancelled.</summary>
        public bool IsLate;

        /// <summary>How often its message may be tried.</summary>
        public int Attempts = 1;

        /// <summary>Whether a timer's tick began it.</summary>
        public bool IsTick;
    }
}

using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Mote.Dispatch;

/// <summary>
/// The bits of <see cref="ModuleCell.State"/>. Everything that keeps a message from being handled right now is one word, so
/// that the hot path asks one question: is it <see cref="Idle"/>?
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[Flags]
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "It has one, and Idle says what it means.")]
public enum CellState
{
    /// <summary>Loaded, not on the stack, nothing waiting: a message is handled by a direct call.</summary>
    Idle = 0,

    /// <summary>On the stack: a handler, timer or start runs right now.</summary>
    Busy = 1,

    /// <summary>An async turn is suspended; further messages wait in order.</summary>
    Pending = 2,

    /// <summary>Not loaded: no instance yet.</summary>
    Unloaded = 4,

    /// <summary>Messages wait in the mailbox; a new one goes behind them.</summary>
    Mail = 8,

    /// <summary>The next turn is timed. Two timestamps a message would cost thirty times the dispatch itself.</summary>
    Sample = 16,

    /// <summary>Quarantined or stopped: it takes no more turns, and what is sent to it is dropped and counted.</summary>
    Closed = 32,

    /// <summary>Being restarted: its messages wait for the next instance.</summary>
    Held = 64,

    /// <summary>Shed by the governor: what is sent to it is dropped and counted, what waited before has its turns.</summary>
    Shed = 128,

    /// <summary>It has used more than its budget: its messages wait until nothing is owed.</summary>
    Resting = 256,
}

using System;
using System.Collections.Generic;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// The deadlines of turns. One that keeps the loop is watched from another thread, by its number. One that is suspended is watched by the loop:
/// past its deadline it is cancelled; where it has not ended one more deadline later, it is abandoned and its module is restarted.
/// </summary>
public abstract unsafe partial class AgentRuntime
{
    // The modules with a suspended turn: few, and none most of the time.
    private readonly List<int> _suspended = [];

    /// <summary>How long a turn of a module may take, in ms. Any thread.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>What it declares, or what the agent says.</returns>
    protected virtual long TurnDeadlineMsOf(int module) => (long)Limits.TurnDeadline.TotalMilliseconds;

    /// <summary>The module of a turn. Any thread.</summary>
    /// <param name="turn">The number that the generator gave it, from 1.</param>
    /// <returns>The module's number.</returns>
    protected virtual int ModuleOfTurn(int turn) => -1;

    /// <summary>When the next suspended turn is late, in ms of the loop's clock; null where none is suspended.</summary>
    internal long? NextTurnDueMs
    {
        get
        {
            long? next = null;
            foreach (var module in _suspended)
            {
                if (ColdStateOf(module).Suspended is { } turn && (next is null || turn.DueMs < next)) next = turn.DueMs;
            }

            return next;
        }
    }

    /// <summary>The module whose code is on the stack of the loop; -1 between turns. Any thread.</summary>
    internal int CurrentModule
    {
        get
        {
            var turn = Volatile.Read(ref *_turn);
            if (turn > 0) return ModuleOfTurn(turn);
            if (turn < 0) return ~turn >> PhaseBits;
            return _isStarting ? Volatile.Read(ref *_constructed) : -1;
        }
    }

    /// <summary>A number that changes whenever another turn begins; 0 between turns. Any thread.</summary>
    internal long TurnInstance
    {
        get
        {
            var (turn, module) = (Volatile.Read(ref *_turn), CurrentModule);
            return module < 0 ? 0 : (uint)HashCode.Combine(turn, module, Volatile.Read(ref Cells[module].Turns)) | (1L << 32);
        }
    }

    /// <summary>How many messages wait, all modules together. Any thread; about right.</summary>
    internal long Waiting
    {
        get
        {
            var waiting = 0L;
            for (var module = 0; module < Cells.Length; module++) waiting += Status.Module(module).QueueDepth;
            return waiting;
        }
    }

    internal long TurnDeadlineMs(int module) => TurnDeadlineMsOf(module);

    /// <summary>Counts a turn that is past its deadline. Any thread.</summary>
    internal void CountLate(int module) => Interlocked.Increment(ref ColdStateOf(module).LateTurns);

    /// <summary>Cancels the suspended turns that are late, and abandons those that were cancelled and did not end. The event loop only.</summary>
    /// <returns>False where none was due.</returns>
    [ColdPath]
    internal bool StepDeadlines(long nowMs)
    {
        var moved = false;
        for (var i = _suspended.Count - 1; i >= 0; i--)
        {
            var module = _suspended[i];
            if (ColdStateOf(module).Suspended is not { } turn || nowMs < turn.DueMs) continue;

            moved = true;
            if (!turn.IsLate) CancelLate(module, turn);
            else AbandonLate(module, turn);
        }

        return moved;
    }

    private void Watch(int module, ModuleColdState.SuspendedTurn turn)
    {
        turn.IsLate = false;
        turn.DueMs = Loop.NowMs + TurnDeadlineMsOf(module);
        _suspended.Add(module);
    }

    private void CancelLate(int module, ModuleColdState.SuspendedTurn turn)
    {
        var (coldState, deadlineMs) = (ColdStateOf(module), TurnDeadlineMsOf(module));
        CountLate(module);
        turn.IsLate = true;
        turn.DueMs += deadlineMs;
        LogOf(module).Warn($"{turn.Turn} has not ended after {deadlineMs} ms: it is cancelled");
        if ((turn.Turn == LoadingTurn ? coldState.Lifetime : coldState.TurnDeadline) is { } token) Cancel(token);
    }

    private void AbandonLate(int module, ModuleColdState.SuspendedTurn turn)
    {
        // The stop has deadlines of its own, and a restart that drains has its.
        turn.DueMs += TurnDeadlineMsOf(module);
        if (IsAskedToStop || Cells[module].Has(CellState.Held)) return;

        if (!turn.IsTick && turn.Turn != LoadingTurn) AddDeadLetter(module, turn.Turn, "the turn did not end, and was abandoned");
        BeginRestart(module, $"{turn.Turn} does not end");
        SupervisionOf(module).DueMs = Loop.NowMs;
    }
}

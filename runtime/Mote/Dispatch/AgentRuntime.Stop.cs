using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Mote.Dispatch;

/// <summary>
/// Phases 4 and 5. The deadline is split: the agent as a whole has a quarter of it to come to rest, then each module in turn has
/// half of what is left, the last one all of it. So a module that hangs leaves time to every other, however many hang.
/// </summary>
public abstract unsafe partial class AgentRuntime
{
    private bool _hasStoppedInOrder;

    /// <summary>Runs phases 4 and 5 on the calling thread, which owns the loop.</summary>
    /// <param name="deadline">How long the modules have, all together.</param>
    /// <returns>False when something did not stop in order: it took longer than its share, or it threw.</returns>
    public bool StopModules(TimeSpan deadline)
    {
        using var onLoop = Loop.Enter();
        var startMs = Loop.NowMs;
        var endMs = Loop.DeadlineMs(deadline);
        _hasStoppedInOrder = true;
        _isAskedToStop = true;
        Loop.Timers.Clear();
        Cancel(_stopping);

        LeaveRestarts(startMs + (endMs - startMs) / 4);

        EndRests();

        // Messages between modules arrive while all modules still take turns. A module that never rests is stopped anyway.
        Loop.RunUntil(IsAtRest, startMs + (endMs - startMs) / 4);
        for (var module = Cells.Length - 1; module >= 0; module--)
        {
            var nowMs = Loop.NowMs;
            StopModule(module, new StopShare(nowMs, module == 0 ? endMs : nowMs + (endMs - nowMs) / 2));
        }

        Loop.Close();
        *_turn = 0;
        return _hasStoppedInOrder;
    }

    private bool IsAtRest()
    {
        for (var module = 0; module < Cells.Length; module++)
        {
            if (!IsAtRest(module)) return false;
        }

        return true;
    }

    // A closed or unloaded module takes no mail.
    private bool IsAtRest(int module)
    {
        ref var cell = ref Cells[module];
        if (cell.Has(CellState.Pending) || IsRunning(module)) return false;
        if (Loop.Inbox.TryGet(module, out var inbox) && inbox.Waiting > 0) return false;
        return cell.QueueDepth == 0 || !cell.IsLoaded;
    }

    private void StopModule(int module, StopShare share)
    {
        ref var cell = ref Cells[module];
        if (cell.Module is null)
        {
            LogDropped(module, Close(module));
            return;
        }

        ComeToRest(module, share);
        FinishStart(module);
        var dropped = cell.QueueDepth;
        var hangs = cell.Has(CellState.Pending);
        var isOwedStop = !cell.Has(CellState.Unloaded);
        if (hangs) Abandon(module);
        else if (isOwedStop) AwaitLast(module, TurnPhase.Stop, share);

        dropped = Math.Max(dropped, cell.QueueDepth);
        Close(module);
        LogDropped(module, dropped);
        AwaitLast(module, TurnPhase.Dispose, share);
        LeaveInstance(module);
        cell.Module = null;
    }

    // The module's own turns end, and what waits for it is handled. Past half of its share its turns are cancelled.
    private void ComeToRest(int module, StopShare share)
    {
        if (Loop.RunUntil(() => IsAtRest(module), share.RestMs)) return;

        _hasStoppedInOrder = false;
        LogUnderWay(module);
        if (ColdStateOf(module).TurnDeadline is { } turns) Cancel(turns);
        Loop.RunUntil(() => !Cells[module].Has(CellState.Pending), share.CancelMs);
    }

    // A [Start] that succeeded after the stop was asked for gets its [Stop].
    private void FinishStart(int module)
    {
        if (module != _startingModule || Cells[module].Has(CellState.Pending)) return;

        try
        {
            _startingRest.GetResult();
            Open(module);
        }
        catch (OperationCanceledException)
        {
            // The token ended the start: that is no failure.
        }
        catch (Exception error)
        {
            _hasStoppedInOrder = false;
            ContainOutside(module, error, "[Start]");
        }
    }

    // A turn that does not end may be anywhere in the module's code: [Stop] inside of it would enter the module twice.
    private void Abandon(int module)
    {
        ColdStateOf(module).Failed += !Cells[module].Has(CellState.Unloaded) ? 1 : 0;
        LogOf(module).Error("the turn hangs: it is abandoned, and [Stop] is skipped");
    }

    /// <summary>Calls a module's <c>[Stop]</c>, or disposes it.</summary>
    private ValueTaskAwaiter CallLast(int module, TurnPhase phase, CancellationToken deadline)
    {
        using var inModule = new OwnCode(this, module, phase);
        return (phase == TurnPhase.Stop ? Stop(module, deadline) : Dispose(module)).GetAwaiter();
    }

    private static string NameOfLast(TurnPhase phase) => phase == TurnPhase.Stop ? "[Stop]" : "Dispose";

    // Its last turns: what arrives meanwhile waits, and is dropped when the cell closes.
    private void AwaitLast(int module, TurnPhase phase, StopShare share)
    {
        using var pastShare = new CancellationTokenSource();
        Cells[module].State |= CellState.Pending;
        try
        {
            var rest = CallLast(module, phase, pastShare.Token);
            if (!rest.IsCompleted)
            {
                rest.OnCompleted(Loop.Wake);
                if (!Loop.RunUntil(() => rest.IsCompleted, share.LastMs))
                {
                    _hasStoppedInOrder = false;
                    LogOf(module).Warn($"{NameOfLast(phase)} did not end within its share of the stop deadline");
                    Cancel(pastShare);
                    Loop.RunUntil(() => rest.IsCompleted, share.EndMs);
                }
            }

            if (rest.IsCompleted) rest.GetResult();
        }
        catch (OperationCanceledException) when (pastShare.IsCancellationRequested)
        {
            // The token ended it; that it was late is logged already.
        }
        catch (Exception error)
        {
            _hasStoppedInOrder = false;
            ContainOutside(module, error, NameOfLast(phase));
        }

        Cells[module].State &= ~CellState.Pending;
    }

    private void LogUnderWay(int module)
    {
        foreach (var task in _running)
        {
            if (task.Module == module) LogOf(module).Warn($"{task.Name} did not end within its share of the stop deadline");
        }

        if (Cells[module].Has(CellState.Pending)) LogOf(module).Warn($"a turn did not end within its share of the stop deadline: {SuspendedTurnOf(module)}");
    }

    private string SuspendedTurnOf(int module) => module == _startingModule ? LoadingTurn : ColdStateOf(module).Suspended?.Turn ?? "?";

    private void LogDropped(int module, int messages)
    {
        if (messages > 0) LogOf(module).Warn($"messages still waited when the module stopped, and are dropped: {messages}");
    }

    /// <summary>
    /// A module's share of the stop deadline, in ms of the loop's clock: the first half is for coming to rest, then a moment for its
    /// cancelled turns, the rest for <c>[Stop]</c> and disposal, with a moment at the end for a cancelled one.
    /// </summary>
    private readonly struct StopShare(long startMs, long endMs)
    {
        public long RestMs => startMs + (endMs - startMs) / 2;

        public long CancelMs => startMs + (endMs - startMs) * 5 / 8;

        public long LastMs => startMs + (endMs - startMs) * 7 / 8;

        public long EndMs => endMs;
    }
}

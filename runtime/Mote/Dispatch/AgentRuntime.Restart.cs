using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// The restart of a module that fails, step by step and without blocking the loop: the others have their turns meanwhile.
/// <list type="number">
/// <item>Draining: it is held, what arrives for it waits; its token is cancelled; its suspended turn and its <c>[Run]</c> end.</item>
/// <item>Stopping, then Disposing: its <c>[Stop]</c> and its disposal. What does not end in time is abandoned, and said.</item>
/// <item>Waiting: there is no instance until the backoff is over. Its mailbox is kept.</item>
/// <item>Restarting: it is constructed with the same options and started, as an on-demand module is. A failure begins again at the top.</item>
/// </list>
/// Past its budget it is quarantined instead: what waits is dropped and counted, as is what arrives later. The modules that hold a service of it
/// go with it, dependents first, and come back after it; that costs their own budgets nothing.
/// </summary>
public abstract partial class AgentRuntime
{
    /// <summary>How long each of draining, <c>[Stop]</c> and disposal may take in a restart.</summary>
    private const long RestartStepMs = 5_000;

    // The modules whose restart is under way: few, and none most of the time.
    private readonly List<int> _restarting = [];

    /// <summary>When the next step of a restart is due at the latest, in ms of the loop's clock; null where none is under way.</summary>
    internal long? NextRestartDueMs { get; private set; }

    /// <summary>Moves every restart on as far as it goes now. The event loop only.</summary>
    /// <returns>False where none moved.</returns>
    [ColdPath]
    internal bool StepRestarts(long nowMs)
    {
        // During start-up a module may still be needed by the constructor of another; the agent's stop stops them all.
        if (_restarting.Count == 0 || !IsStarted || IsAskedToStop) return false;

        var moved = false;
        NextRestartDueMs = null;
        for (var i = 0; i < _restarting.Count; i++)
        {
            while (StepRestart(_restarting[i], SupervisionOf(_restarting[i]), nowMs)) moved = true;
        }

        _restarting.RemoveAll(module => SupervisionOf(module).Phase is RestartPhase.Serving or RestartPhase.Quarantined);
        EndReloadIfDone();
        foreach (var module in _restarting)
        {
            // The others are due when what they wait for moves.
            var restart = SupervisionOf(module);
            var isTimed = restart.Phase != RestartPhase.Restarting && (restart.Phase == RestartPhase.Waiting ? !Misses(module) : !IsHeldUp(module, restart));
            if (isTimed) NextRestartDueMs = Math.Min(NextRestartDueMs ?? long.MaxValue, restart.DueMs);
        }

        return moved;
    }

    private ModuleSupervision SupervisionOf(int module) => ColdStateOf(module).Supervision ??= NewSupervision(module);

    private ModuleSupervision NewSupervision(int module) =>
        new(new RestartBudget(PolicyOf(module), unchecked((uint)Time.GetTimestamp() + (uint)module)));

    /// <summary>
    /// Takes a module out of service after a failure, and its dependents with it: from now on their messages wait. The steps follow on the
    /// loop.
    /// </summary>
    [ColdPath]
    private void BeginRestart(int module, string reason)
    {
        if (!TryHold(module, reason)) return;

        SupervisionOf(module).IsCharged = true;
        HoldClients(module);
    }

    private void HoldClients(int module)
    {
        foreach (var client in ClientsOf(module))
        {
            // One that loads on demand, and is not there yet, will find the next instance.
            if (IsOnDemand(client) && Cells[client].Module is null) continue;
            if (TryHold(client, $"{NameOf(module)}, whose service it holds, is restarted")) HoldClients(client);
        }
    }

    private bool TryHold(int module, string reason)
    {
        var restart = SupervisionOf(module);
        if (restart.Phase is not (RestartPhase.Serving or RestartPhase.Restarting) || IsAskedToStop) return false;

        restart.Reason = reason;
        (restart.IsCharged, restart.IsClosing) = (false, false);
        restart.Phase = RestartPhase.Draining;
        restart.DueMs = Loop.NowMs + RestartStepMs;
        Cells[module].State |= CellState.Held;
        Enlist(module);
        return true;
    }

    // Its first step is due at once.
    private void Enlist(int module)
    {
        if (!_restarting.Contains(module)) _restarting.Add(module);
        NextRestartDueMs = Loop.NowMs;
        Loop.Wake();
    }

    // A module whose provider is not there cannot be constructed.
    private bool Misses(int module)
    {
        foreach (var other in _restarting)
        {
            if (SupervisionOf(other).Phase != RestartPhase.Serving && ClientsOf(other).Contains(module)) return true;
        }

        return false;
    }

    // The clients of a module's services end before it, and theirs before them.
    private bool IsHeldUp(int module, ModuleSupervision restart)
    {
        if (restart.Phase != RestartPhase.Draining) return false;
        foreach (var client in ClientsOf(module))
        {
            if (Cells[client].Module is not null) return true;
        }

        return false;
    }

    private bool StepRestart(int module, ModuleSupervision restart, long nowMs) => restart.Phase switch
    {
        RestartPhase.Draining => TryEndDraining(module, restart, nowMs),
        RestartPhase.Stopping => TryEndLast(module, restart, nowMs),
        RestartPhase.Disposing => TryEndLast(module, restart, nowMs),
        RestartPhase.Waiting => TryConstruct(module, restart, nowMs),
        _ => false,
    };

    private bool TryEndDraining(int module, ModuleSupervision restart, long nowMs)
    {
        ref var cell = ref Cells[module];
        if (cell.Has(CellState.Busy) || IsHeldUp(module, restart)) return false;

        if (ColdStateOf(module).Lifetime is { IsCancellationRequested: false } lifetime) Cancel(lifetime);
        var isQuiet = !cell.Has(CellState.Pending) && !IsRunning(module);
        if (!isQuiet && nowMs < restart.DueMs) return false;

        if (!isQuiet) AbandonTurns(module);

        // It is owed its [Stop] once; a module that never started is owed none.
        var isOwedStop = !cell.Has(CellState.Unloaded) && isQuiet;
        cell.State |= CellState.Unloaded;
        if (isOwedStop) BeginLast(module, restart, RestartPhase.Stopping, nowMs);
        else if (cell.Module is null) EndInstance(module, restart, nowMs);
        else BeginLast(module, restart, RestartPhase.Disposing, nowMs);
        return true;
    }

    private void BeginLast(int module, ModuleSupervision restart, RestartPhase phase, long nowMs)
    {
        restart.Phase = phase;
        restart.DueMs = nowMs + RestartStepMs;
        restart.PastDue = new CancellationTokenSource();
        try
        {
            restart.Rest = CallLast(module, TurnPhaseOf(phase), restart.PastDue.Token);
            if (!restart.Rest.IsCompleted) restart.Rest.OnCompleted(Loop.Wake);
        }
        catch (Exception error)
        {
            restart.Rest = default(ValueTask).GetAwaiter();
            ContainOutside(module, error, NameOfLast(TurnPhaseOf(phase)));
        }
    }

    private bool TryEndLast(int module, ModuleSupervision restart, long nowMs)
    {
        if (!restart.Rest.IsCompleted)
        {
            if (nowMs < restart.DueMs) return false;

            // One more step's time for the token to end it; then it is left behind.
            if (!restart.PastDue!.IsCancellationRequested)
            {
                LogOf(module).Warn($"{NameOfLast(TurnPhaseOf(restart.Phase))} did not end within {RestartStepMs / 1000} s");
                restart.DueMs = nowMs + RestartStepMs;
                Cancel(restart.PastDue);
                return true;
            }
        }
        else
        {
            EndLast(module, restart);
        }

        if (restart.Phase == RestartPhase.Stopping) BeginLast(module, restart, RestartPhase.Disposing, nowMs);
        else EndInstance(module, restart, nowMs);
        return true;
    }

    private void EndLast(int module, ModuleSupervision restart)
    {
        try
        {
            restart.Rest.GetResult();
        }
        catch (OperationCanceledException) when (restart.PastDue!.IsCancellationRequested)
        {
            // The token ended it; that it was late is logged already.
        }
        catch (Exception error)
        {
            ContainOutside(module, error, NameOfLast(TurnPhaseOf(restart.Phase)));
        }
    }

    // The old instance is gone: what of it still comes back to the loop is ignored.
    private void EndInstance(int module, ModuleSupervision restart, long nowMs)
    {
        ref var cell = ref Cells[module];
        LeaveInstance(module);
        if (ColdStateOf(module).Budget is { } budget)
        {
            budget.Forgive();
            EndRestOf(module);
        }

        restart.Rest = default;
        restart.PastDue = null;
        cell.Module = null;
        if (restart.IsClosing)
        {
            EndClosing(module, restart);
        }
        else if (!restart.IsCharged)
        {
            restart.Phase = RestartPhase.Waiting;
            restart.DueMs = nowMs;
        }
        else if (restart.Budget.TryRestart(nowMs, out var delayMs))
        {
            restart.Phase = RestartPhase.Waiting;
            restart.DueMs = nowMs + delayMs;
            LogOf(module).Warn($"the module is restarted in {delayMs} ms, {cell.QueueDepth} messages wait: {restart.Reason}");
        }
        else Quarantine(module, restart, "its restarts are used up");
    }

    private void Quarantine(int module, ModuleSupervision restart, string why)
    {
        restart.Phase = RestartPhase.Quarantined;
        var dropped = Close(module);
        LogOf(module).Error($"the module is Quarantined: {why}; {dropped} messages waited and are dropped: {restart.Reason}");
        foreach (var client in ClientsOf(module))
        {
            var its = SupervisionOf(client);
            if (its.Phase != RestartPhase.Waiting) continue;
            its.Reason = $"{NameOf(module)}, whose service it holds, is Quarantined";
            Quarantine(client, its, "it cannot be constructed");
        }
    }

    private bool TryConstruct(int module, ModuleSupervision restart, long nowMs)
    {
        if (nowMs < restart.DueMs || Misses(module)) return false;

        restart.Phase = RestartPhase.Restarting;
        restart.Restarts++;
        Cells[module].State &= ~CellState.Held;
        Load(module);
        return true;
    }

    // The module has started again, or for the first time where it loads on demand.
    [ColdPath]
    private void EndRestart(int module)
    {
        if (Cells[module].ColdStateOrNone.Supervision is not { Phase: RestartPhase.Restarting } restart) return;

        restart.Phase = RestartPhase.Serving;
        restart.Reason = null;
        LogOf(module).Info("the module is restarted");
        if (BackgroundTasks.Contains(module)) BeginRun(module);
    }

    // What hangs may be anywhere in the old instance's code: its [Stop] would enter it twice.
    private void AbandonTurns(int module)
    {
        ref var cell = ref Cells[module];
        var coldState = ColdStateOf(module);
        if (cell.Has(CellState.Pending))
        {
            coldState.Failed += cell.Has(CellState.Unloaded) ? 0 : 1;
            LogOf(module).Error($"a turn does not end and is abandoned: {SuspendedTurnOf(module)}; [Stop] is skipped");
            coldState.Suspended = null;
            _suspended.Remove(module);
            cell.State &= ~CellState.Pending;
        }

        foreach (var task in _running)
        {
            if (task.Module == module) LogOf(module).Error($"{task.Name} does not end and is abandoned; [Stop] is skipped");
        }
    }

    private static TurnPhase TurnPhaseOf(RestartPhase phase) => phase == RestartPhase.Stopping ? TurnPhase.Stop : TurnPhase.Dispose;

    /// <summary>The agent stops: a restart that is under way ends where it stands, so that the stop finds an instance or none.</summary>
    private void LeaveRestarts(long deadlineMs)
    {
        foreach (var module in _restarting)
        {
            var restart = SupervisionOf(module);
            if (restart.Phase is RestartPhase.Stopping or RestartPhase.Disposing)
            {
                if (!Loop.RunUntil(() => restart.Rest.IsCompleted, deadlineMs)) Cancel(restart.PastDue!);
                else EndLast(module, restart);
                if (restart.Phase == RestartPhase.Disposing) Cells[module].Module = null;
            }

            restart.Phase = RestartPhase.Serving;
            Cells[module].State &= ~CellState.Held;
        }

        ReadyWaiting();
        _restarting.Clear();
        NextRestartDueMs = null;
    }
}

using System;
using System.Collections.Generic;
using Mote.Supervision;

namespace Mote.Dispatch;

/// <summary>
/// Modules that declare a budget: each of their turns is timed and weighed. One that has overdrawn rests, and its messages wait. One that is over its
/// budget for a minute is restarted, and past its restarts quarantined.
/// </summary>
public abstract partial class AgentRuntime
{
    // The modules that rest: few, and none most of the time.
    private readonly List<int> _resting = [];

    // What the turns inside of the present one took, each on its own account.
    private long _innerTicks;
    private long _innerBytes;

    /// <summary>What a module declares of its budget; called once, at the start.</summary>
    /// <param name="module">The module's number.</param>
    /// <returns>The budget.</returns>
    protected virtual ModuleBudget BudgetOf(int module) => default;

    /// <summary>When the next rest is over, in ms of the loop's clock; null where no module rests.</summary>
    internal long? NextRestEndMs
    {
        get
        {
            long? next = null;
            foreach (var module in _resting)
            {
                if (ColdStateOf(module).Budget!.RestEndMs is var end && (next is null || end < next)) next = end;
            }

            return next;
        }
    }

    /// <summary>Lets those that have rested go on. The event loop only.</summary>
    /// <returns>False where none had.</returns>
    [ColdPath]
    internal bool StepRests(long nowMs)
    {
        var moved = false;
        for (var i = _resting.Count - 1; i >= 0; i--)
        {
            var module = _resting[i];
            var budget = ColdStateOf(module).Budget!;
            if (nowMs < budget.RestEndMs) continue;

            moved = true;
            if (!budget.EndRest(nowMs, Cells[module].QueueDepth > 0, out var overMs)) EndRestOf(module);
            if (overMs >= BudgetUse.PatienceMs) BeginRestart(module, $"it is over its budget of {budget.Describe()} for {overMs / 1000} s");
            else if (budget.IsNewlyNamed(overMs)) LogOf(module).Warn($"the module is slowed: it wants more than its budget of {budget.Describe()}");
        }

        return moved;
    }

    private void BeginBudgets()
    {
        for (var module = 0; module < Cells.Length; module++)
        {
            if (BudgetOf(module) is not { IsSet: true } budget) continue;

            ColdStateOf(module).Budget = new BudgetUse(budget);
            Cells[module].ArmSample();
        }
    }

    // A piece of code of a module's that is no generated turn, as after an await.
    private TurnStart BeginPiece(ModuleColdState coldState) => coldState.Budget is null ? default : BeginTimed(coldState);

    private void EndPiece(ModuleColdState coldState, in TurnStart start)
    {
        if (coldState.Budget is { } budget) Charge(coldState.Module, budget, in start, Time.GetElapsedTime(start.At));
    }

    private void Charge(int module, BudgetUse budget, in TurnStart start, TimeSpan took)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread() - start.Bytes;
        var hasToRest = budget.Spend(Loop.NowMs, took.Ticks - _innerTicks, bytes - _innerBytes);
        (_innerTicks, _innerBytes) = (start.OuterTicks + took.Ticks, start.OuterBytes + bytes);
        if (!hasToRest || IsAskedToStop || Cells[module].Has(CellState.Resting | CellState.Closed)) return;

        Cells[module].State |= CellState.Resting;
        _resting.Add(module);
    }

    private void EndRestOf(int module)
    {
        _resting.Remove(module);
        ref var cell = ref Cells[module];
        cell.State &= ~CellState.Resting;
        cell.ArmSample();
        ReadyIfWaiting(module);
    }

    /// <summary>The agent stops: what waits has its turns now.</summary>
    private void EndRests()
    {
        while (_resting is [.., var module]) EndRestOf(module);
    }

    /// <summary>A turn that is timed, as it began.</summary>
    private readonly record struct TurnStart(long At, long Bytes, long OuterTicks, long OuterBytes);
}

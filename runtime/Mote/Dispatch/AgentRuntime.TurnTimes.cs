using System;

namespace Mote.Dispatch;

/// <summary>
/// What turns take: a sample a second of each module, or each turn where the option <c>agent.turnTimes</c> is on or the module has a budget.
/// </summary>
public abstract partial class AgentRuntime
{
    private const int TicksDecimals = 7;

    private bool _timesTurns;

    // From 10 µs to 10 s, in ticks of 100 ns.
    private static ReadOnlySpan<long> TurnTimeBounds => [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private void BeginTurnTimes()
    {
        _timesTurns = Limits.TurnTimes;
        BeginBudgets();
        if (!_timesTurns) return;

        foreach (ref var cell in Cells) cell.ArmSample();
    }

    private TurnStart BeginTimed(ModuleColdState coldState)
    {
        if (coldState.Budget is null) return new TurnStart(Time.GetTimestamp(), 0, 0, 0);

        var start = new TurnStart(Time.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread(), _innerTicks, _innerBytes);
        (_innerTicks, _innerBytes) = (0, 0);
        return start;
    }

    private void EndTimed(ModuleColdState coldState, in TurnStart start)
    {
        var took = Time.GetElapsedTime(start.At);
        coldState.AddSample(took);
        if (coldState.Budget is { } budget)
        {
            Cells[coldState.Module].ArmSample();
            Charge(coldState.Module, budget, in start, took);
        }

        if (!_timesTurns) return;

        (coldState.TurnTimes ??= new MetricHistogram(TurnTimeBounds, TicksDecimals)).Observe(took.Ticks);
        Cells[coldState.Module].ArmSample();
    }
}

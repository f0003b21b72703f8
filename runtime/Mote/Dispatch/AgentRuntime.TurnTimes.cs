using System;

namespace Mote.Dispatch;

/// <summary>What turns take: a sample a second of each module, or each turn where the option <c>agent.turnTimes</c> is on.</summary>
public abstract partial class AgentRuntime
{
    private const int TicksDecimals = 7;

    private bool _timesTurns;

    // From 10 µs to 10 s, in ticks of 100 ns.
    private static ReadOnlySpan<long> TurnTimeBounds => [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private void BeginTurnTimes()
    {
        _timesTurns = Limits.TurnTimes;
        if (!_timesTurns) return;

        foreach (ref var cell in Cells) cell.ArmSample();
    }

    private void AddSample(ModuleColdState coldState, long startedAt)
    {
        var took = Time.GetElapsedTime(startedAt);
        coldState.AddSample(took);
        if (!_timesTurns) return;

        (coldState.TurnTimes ??= new MetricHistogram(TurnTimeBounds, TicksDecimals)).Observe(took.Ticks);
        Cells[coldState.Module].ArmSample();
    }
}

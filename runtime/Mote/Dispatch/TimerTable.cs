using System;

namespace Mote.Dispatch;

/// <summary>
/// The timers of one event loop. Their ticks are multiples of their periods, shifted by their offsets and counted from the event loop's
/// start, so that timers with a common multiple wake the device once.
/// </summary>
internal sealed unsafe class TimerTable(AgentRuntime runtime)
{
    /// <summary>The coarse tick: periods and offsets are rounded up to it.</summary>
    public const long TickMs = TimerLimits.PeriodMinMs;

    private Entry[] _entries = [];
    private int _count;
    private long _coarseTickMs;

    // The place of the timer that is set next.
    private int _set;

    /// <summary>The profile's tick, in ms: what is as long, or longer, falls on its multiples.</summary>
    public long CoarseTickMs
    {
        get => _coarseTickMs > 0 ? _coarseTickMs : _coarseTickMs = BuildProfile.TickMs;
        init => _coarseTickMs = value;
    }

    /// <summary>The common beat, in ms: each timer falls on a multiple of it, so that the device sleeps in between; 0 for none.</summary>
    public long BeatMs { get; set; }

    /// <summary>When the next timer is due, in ms from the event loop's start; null where there is none.</summary>
    public long? NextDueMs { get; private set; }

    /// <summary>
    /// Sets the next timer in order: adds it, or changes its period. One that is the same keeps its ticks.
    /// </summary>
    public void Set(delegate*<object, in TimerTick, void> turn, long periodMs, long offsetMs, long nowMs)
    {
        var (place, tick) = (_set++, Math.Max(periodMs < CoarseTickMs ? TickMs : CoarseTickMs, BeatMs));
        var (period, offset) = (RoundUp(Math.Max(periodMs, tick), tick), BeatMs > 0 ? 0 : RoundUp(offsetMs, tick));
        if (place == _entries.Length) Array.Resize(ref _entries, Math.Max(4, place * 2));
        ref var entry = ref _entries[place];
        if (place == _count) _count++;
        else if (entry.PeriodMs == period) return;

        // At the start the first tick is one offset away, or one period where there is none.
        var due = offset > 0 ? offset : period;
        if (due <= nowMs) due += ((nowMs - due) / period + 1) * period;
        entry = new Entry { Turn = turn, PeriodMs = period, DueMs = due };
        NextDueMs = Math.Min(NextDueMs ?? long.MaxValue, due);
    }

    /// <summary>The timers are set again from the first one on.</summary>
    public void BeginAgain() => _set = 0;

    /// <summary>Ends all timers.</summary>
    public void Clear()
    {
        _count = 0;
        NextDueMs = null;
    }

    /// <summary>Gives every due timer one turn: missed ticks are skipped.</summary>
    /// <returns>False when none was due.</returns>
    public bool Fire(long nowMs)
    {
        if (NextDueMs is not { } next || nowMs < next) return false;

        var earliest = long.MaxValue;
        foreach (ref var entry in _entries.AsSpan(0, _count))
        {
            if (nowMs >= entry.DueMs)
            {
                entry.DueMs += ((nowMs - entry.DueMs) / entry.PeriodMs + 1) * entry.PeriodMs;
                entry.Turn(runtime, default);
            }

            earliest = Math.Min(earliest, entry.DueMs);
        }

        NextDueMs = earliest;
        return true;
    }

    private static long RoundUp(long milliseconds, long tickMs) => (milliseconds + tickMs - 1) / tickMs * tickMs;

    private struct Entry
    {
        public delegate*<object, in TimerTick, void> Turn;
        public long PeriodMs;
        public long DueMs;
    }
}

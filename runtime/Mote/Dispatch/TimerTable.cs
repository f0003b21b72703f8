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

    /// <summary>When the next timer is due, in ms from the event loop's start; null where there is none.</summary>
    public long? NextDueMs { get; private set; }

    public void Add(delegate*<object, in TimerTick, void> turn, long periodMs, long offsetMs)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, Math.Max(4, _count * 2));
        var period = RoundUp(Math.Max(periodMs, TickMs));
        var first = offsetMs > 0 ? RoundUp(offsetMs) : period;
        _entries[_count++] = new Entry { Turn = turn, PeriodMs = period, DueMs = first };
        NextDueMs = Math.Min(NextDueMs ?? long.MaxValue, first);
    }

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

    private static long RoundUp(long milliseconds) => (milliseconds + TickMs - 1) / TickMs * TickMs;

    private struct Entry
    {
        public delegate*<object, in TimerTick, void> Turn;
        public long PeriodMs;
        public long DueMs;
    }
}

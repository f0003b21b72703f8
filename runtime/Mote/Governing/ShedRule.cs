using System;

namespace Mote.Governing;

/// <summary>
/// Decides who is shed, in view of the level. It takes two signs: a level above Normal, and messages that wait too long or memory that is nearly gone. A
/// busy device whose queues are short sheds nobody. When queues have been short for a while it takes one step back; where that was too early, the next
/// step back comes later. Decides only.
/// </summary>
internal sealed class ShedRule
{
    /// <summary>How long what is due may wait before somebody is shed, in ms.</summary>
    public const int LongMs = 100;

    private const int ShortMs = 25;
    private const int MemoryPercent = 95;
    private const long FirstHoldMs = 5_000;
    private const long LastHoldMs = 60_000;

    private long _shortSinceMs;
    private long _steppedBackMs = long.MinValue / 2;
    private long _holdMs = FirstHoldMs;

    /// <summary>Who is less critical than this is shed; <see cref="Criticality.Optional"/>: nobody. Core never is.</summary>
    public Criticality Below { get; private set; } = Criticality.Optional;

    /// <summary>Takes a sample.</summary>
    /// <returns>Whether others are shed than before.</returns>
    public bool Observe(PressureLevel level, in PressureSample sample)
    {
        var before = Below;
        var most = level switch
        {
            PressureLevel.Normal => Criticality.Optional,
            PressureLevel.High => Criticality.Standard,
            _ => Criticality.Core,
        };
        var isLong = sample.QueueDelayMs >= LongMs || sample.MemoryPercent >= MemoryPercent;
        if (isLong || sample.QueueDelayMs > ShortMs) _shortSinceMs = sample.AtMs;
        if (level == PressureLevel.Normal) _holdMs = FirstHoldMs;

        if (Below > most) Below = most;
        else if (isLong && Below < most) Shed(most, sample.AtMs);
        else if (Below > Criticality.Optional && sample.AtMs - _shortSinceMs >= _holdMs) StepBack(sample.AtMs);
        return Below != before;
    }

    private void Shed(Criticality below, long nowMs)
    {
        if (nowMs - _steppedBackMs < _holdMs) _holdMs = Math.Min(LastHoldMs, _holdMs * 2);
        (Below, _shortSinceMs) = (below, nowMs);
    }

    private void StepBack(long nowMs)
    {
        Below--;
        (_steppedBackMs, _shortSinceMs) = (nowMs, nowMs);
    }
}

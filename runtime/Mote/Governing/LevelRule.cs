using System;

namespace Mote.Governing;

/// <summary>
/// Decides the level from one sample after the other. Decides only: it has no clock but the samples' own. It rises when a value has stood above its
/// threshold for as long as the value's kind asks for, falls when nothing has for three seconds and nothing had to be shed, and changes at most four
/// times in any minute: a load that comes and goes faster than that is met at the upper level.
/// </summary>
internal sealed class LevelRule
{
    /// <summary>How long everything must be quiet before the level falls, in ms.</summary>
    public const int FallMs = 3_000;

    /// <summary>The most changes in any <see cref="WindowMs"/>.</summary>
    public const int ChangesMax = 4;

    /// <summary>The window of the changes, in ms.</summary>
    public const int WindowMs = 60_000;

    private static readonly SignalKind[] Kinds =
    [
        SignalKind.Cpu, SignalKind.OwnCpu, SignalKind.Throttling, SignalKind.Memory, SignalKind.QueueDelay, SignalKind.MemoryStall, SignalKind.Heat,
        SignalKind.Power, SignalKind.Battery,
    ];

    // When each kind began to ask for High or more, and for Critical; null where it does not.
    private readonly long?[] _highSince = new long?[Kinds.Length];
    private readonly long?[] _criticalSince = new long?[Kinds.Length];
    private readonly long[] _changes = new long[ChangesMax];
    private int _changed;
    private bool _isPressed;
    private long _normalSince;
    private long _belowCriticalSince;

    /// <summary>The level that counts.</summary>
    public PressureLevel Level { get; private set; }

    /// <summary>Why it was changed last.</summary>
    public SignalKind Cause { get; private set; }

    /// <summary>
    /// Whether a value asks for more than Normal, or the level is above it: then the next look is soon. Not for a battery, which looking only empties.
    /// </summary>
    public bool IsUnderPressure { get; private set; }

    /// <summary>Takes a sample.</summary>
    /// <returns>Whether the level has changed.</returns>
    public bool Observe(in PressureSample sample)
    {
        var (asked, sustained, cause) = Ask(in sample);
        IsUnderPressure = _isPressed || (Level != PressureLevel.Normal && Cause != SignalKind.Battery);
        if (sustained > Level)
        {
            // With three changes in the minute the next rise is the last one: to the top, and it stays there.
            return Change(ChangesIn(sample.AtMs) >= ChangesMax - 1 ? PressureLevel.Critical : sustained, cause, sample.AtMs);
        }

        // What is shed would be load again: as long as it comes, the load has not ended.
        if (asked != PressureLevel.Normal || sample.ShedMessages > 0) _normalSince = sample.AtMs;
        if (asked == PressureLevel.Critical) _belowCriticalSince = sample.AtMs;

        // Each fall leaves room for the rise that may follow; one to High, for the fall from there too.
        var changes = ChangesIn(sample.AtMs);
        if (Level > PressureLevel.Normal && sample.AtMs - _normalSince >= FallMs && changes <= ChangesMax - 2)
        {
            return Change(PressureLevel.Normal, SignalKind.None, sample.AtMs);
        }

        var mayBeHigh = Level == PressureLevel.Critical && sample.AtMs - _belowCriticalSince >= FallMs && changes <= ChangesMax - 3;
        return mayBeHigh && asked == PressureLevel.High && Change(PressureLevel.High, SignalKind.None, sample.AtMs);
    }

    /// <summary>What a sample has of a kind.</summary>
    public static int ValueOf(SignalKind kind, in PressureSample sample) => kind switch
    {
        SignalKind.Cpu => sample.CpuPercent,
        SignalKind.OwnCpu => sample.OwnCpuPercent,
        SignalKind.Throttling => sample.ThrottledPercent,
        SignalKind.Memory => sample.MemoryPercent,
        SignalKind.QueueDelay => sample.QueueDelayMs,
        SignalKind.MemoryStall => sample.MemoryStallPercent,
        SignalKind.Heat => sample.Celsius,
        SignalKind.Power => sample.PowerPercent,
        SignalKind.Battery => sample.BatteryUsedPercent,
        _ => PressureSample.Unknown,
    };

    private static Thresholds ThresholdsOf(SignalKind kind) => kind switch
    {
        SignalKind.Cpu => Thresholds.Cpu,
        SignalKind.OwnCpu => Thresholds.OwnCpu,
        SignalKind.Throttling => Thresholds.Throttling,
        SignalKind.Memory => Thresholds.Memory,
        SignalKind.MemoryStall => Thresholds.MemoryStall,
        SignalKind.Heat => Thresholds.Heat,
        SignalKind.Power => Thresholds.Power,
        SignalKind.Battery => Thresholds.Battery,
        _ => Thresholds.QueueDelay,
    };

    private (PressureLevel Asked, PressureLevel Sustained, SignalKind Cause) Ask(in PressureSample sample)
    {
        var (asked, sustained, cause) = (PressureLevel.Normal, PressureLevel.Normal, SignalKind.None);
        _isPressed = false;
        for (var i = 0; i < Kinds.Length; i++)
        {
            var thresholds = ThresholdsOf(Kinds[i]);
            var level = thresholds.LevelOf(ValueOf(Kinds[i], in sample), Level);
            _highSince[i] = level >= PressureLevel.High ? _highSince[i] ?? sample.AtMs : null;
            _criticalSince[i] = level == PressureLevel.Critical ? _criticalSince[i] ?? sample.AtMs : null;
            if (level > asked) asked = level;
            _isPressed |= level != PressureLevel.Normal && Kinds[i] != SignalKind.Battery;

            var stands = Stands(_criticalSince[i], in sample, thresholds) ? PressureLevel.Critical
                : Stands(_highSince[i], in sample, thresholds) ? PressureLevel.High
                : PressureLevel.Normal;
            if (stands > sustained) (sustained, cause) = (stands, Kinds[i]);
        }

        return (asked, sustained, cause);
    }

    private static bool Stands(long? since, in PressureSample sample, Thresholds thresholds) => since is { } began && sample.AtMs - began >= thresholds.RiseMs;

    private int ChangesIn(long nowMs)
    {
        var changes = 0;
        for (var i = 0; i < Math.Min(_changed, ChangesMax); i++)
        {
            if (nowMs - _changes[i] < WindowMs) changes++;
        }

        return changes;
    }

    private bool Change(PressureLevel level, SignalKind cause, long nowMs)
    {
        (Level, Cause) = (level, cause);
        _changes[_changed++ % ChangesMax] = nowMs;
        (_normalSince, _belowCriticalSince) = (nowMs, nowMs);
        return true;
    }
}

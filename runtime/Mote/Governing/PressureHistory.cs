using System;
using System.Collections.Generic;
using System.Threading;

namespace Mote.Governing;

/// <summary>The last looks, one a second at most, and the last changes of the level. Written by the event loop, read by any thread.</summary>
internal sealed class PressureHistory
{
    /// <summary>How many looks are kept: two minutes under pressure, ten without.</summary>
    public const int SamplesMax = 120;

    /// <summary>How many changes are kept.</summary>
    public const int ChangesMax = 16;

    private const int PeriodMs = 1_000;

    private readonly Lock _gate = new();
    private readonly (PressureSample Sample, PressureLevel Level)[] _samples = new (PressureSample, PressureLevel)[SamplesMax];
    private readonly LevelChange?[] _changes = new LevelChange?[ChangesMax];
    private long _sampled;
    private long _changed;
    private long _nextAtMs;

    /// <summary>Keeps a look, unless there was one within the second.</summary>
    public void Add(in PressureSample sample, PressureLevel level)
    {
        if (sample.AtMs < _nextAtMs) return;

        _nextAtMs = sample.AtMs + PeriodMs;
        lock (_gate) _samples[_sampled++ % SamplesMax] = (sample, level);
    }

    /// <summary>Keeps a change.</summary>
    public void Add(LevelChange change)
    {
        lock (_gate) _changes[_changed++ % ChangesMax] = change;
    }

    /// <summary>Counts messages as shed while the present level lasts.</summary>
    public void AddShed(long messages)
    {
        if (_changed > 0) _changes[(_changed - 1) % ChangesMax]!.Shed += messages;
    }

    /// <summary>The looks, oldest first; a copy.</summary>
    public PressureReading[] Samples(long nowMs)
    {
        lock (_gate)
        {
            var count = Math.Min(_sampled, SamplesMax);
            var readings = new PressureReading[count];
            for (var i = 0; i < count; i++)
            {
                ref var kept = ref _samples[(_sampled - count + i) % SamplesMax];
                readings[i] = new PressureReading(in kept.Sample, nowMs, kept.Level);
            }

            return readings;
        }
    }

    /// <summary>The changes, oldest first; a copy.</summary>
    public IReadOnlyList<LevelChange> Changes()
    {
        lock (_gate)
        {
            var count = Math.Min(_changed, ChangesMax);
            var changes = new LevelChange[count];
            for (var i = 0; i < count; i++) changes[i] = _changes[(_changed - count + i) % ChangesMax]!;
            return changes;
        }
    }
}

using System;

namespace Mote.Dispatch;

/// <summary>One module's counters. Written on its lane; read by a scrape from another thread, each number whole on its own.</summary>
internal struct ModuleCounters
{
    /// <summary>Turns that ended, failed ones too.</summary>
    public long Handled;

    /// <summary>Turns that threw.</summary>
    public long Failed;

    /// <summary>Messages that found their handler's slots full.</summary>
    public long DroppedFull;

    /// <summary>Messages sent to a faulted or stopped module.</summary>
    public long DroppedClosed;

    /// <summary>Turns that were timed.</summary>
    public long SampledTurns;

    /// <summary>What the timed turns took, in ticks of 100 ns.</summary>
    public long SampledTicks;

    /// <summary>Adds a timed turn.</summary>
    public void AddSample(TimeSpan took)
    {
        SampledTurns++;
        SampledTicks += took.Ticks;
    }
}

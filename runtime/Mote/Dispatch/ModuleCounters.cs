using System;

namespace Mote.Dispatch;

/// <summary>
/// What seldom happens to a module; created when it first does, so that a hundred modules start with small cells. Written on
/// its lane; read by a scrape from another thread, each number whole on its own.
/// </summary>
internal sealed class ModuleCounters
{
    /// <summary>The counters of a module to which nothing has happened. Never written.</summary>
    public static readonly ModuleCounters None = new();

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

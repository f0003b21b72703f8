using System;

namespace Mote;

/// <summary>A change of the level, as it is remembered.</summary>
public sealed class LevelChange
{
    internal LevelChange(DateTimeOffset at, PressureLevel from, PressureLevel to, string why, TimeSpan after)
    {
        (At, From, To, Why, After) = (at, from, to, why, after);
    }

    /// <summary>When, by the wall clock.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The level before.</summary>
    public PressureLevel From { get; }

    /// <summary>The level since.</summary>
    public PressureLevel To { get; }

    /// <summary>What was short, with its value; for a fall, that nothing is.</summary>
    public string Why { get; }

    /// <summary>How long the level before had lasted.</summary>
    public TimeSpan After { get; }

    /// <summary>Messages that were shed while the level lasted; known once it has ended, and counted up to now before.</summary>
    public long Shed { get; internal set; }
}

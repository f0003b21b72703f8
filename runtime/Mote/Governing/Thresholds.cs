namespace Mote.Governing;

/// <summary>
/// From where on a value means High and Critical, how far it must fall back before it means so no longer, and for how long it must stay there before the
/// level follows: a spike is no load.
/// </summary>
internal readonly struct Thresholds(int high, int critical, int hysteresis, int riseMs)
{
    /// <summary>CPU: 70 and 90 percent, for a second.</summary>
    public static Thresholds Cpu => new(70, 90, 10, 1_000);

    /// <summary>The agent's own CPU of its budget: 85 and 97 percent, for a second.</summary>
    public static Thresholds OwnCpu => new(85, 97, 15, 1_000);

    /// <summary>Periods in which the group had no CPU left: 70 and 90 percent, for a second.</summary>
    public static Thresholds Throttling => new(70, 90, 20, 1_000);

    /// <summary>Memory of the budget: 85 and 95 percent, at once, because what follows is the end.</summary>
    public static Thresholds Memory => new(85, 95, 10, 0);

    /// <summary>What is due and has to wait: 100 and 250 ms.</summary>
    public static Thresholds QueueDelay => new(100, 250, 60, 200);

    /// <summary>Waiting for memory, of the last ten seconds: 10 and 30 percent.</summary>
    public static Thresholds MemoryStall => new(10, 30, 5, 0);

    /// <summary>Heat: 80 and 90 degrees, for a second.</summary>
    public static Thresholds Heat => new(80, 90, 8, 1_000);

    /// <summary>Power of the budget: 100 and 120 percent, for a second; short until below 80.</summary>
    public static Thresholds Power => new(100, 120, 20, 1_000);

    /// <summary>A battery that is not being charged: 70 and 90 percent of it used.</summary>
    public static Thresholds Battery => new(70, 90, 3, 0);

    /// <summary>For how long a value must stand before the level follows it up.</summary>
    public int RiseMs => riseMs;

    /// <summary>What the value says, in view of the level that counts now.</summary>
    public PressureLevel LevelOf(int value, PressureLevel now)
    {
        if (value == PressureSample.Unknown) return PressureLevel.Normal;
        if (value >= critical - (now == PressureLevel.Critical ? hysteresis : 0)) return PressureLevel.Critical;
        return value >= high - (now != PressureLevel.Normal ? hysteresis : 0) ? PressureLevel.High : PressureLevel.Normal;
    }
}

namespace Mote.Dispatch;

/// <summary>The bounds of a timer's period. The generators check literals against them, which is why they compile this file too.</summary>
internal static class TimerLimits
{
    public const string PeriodMin = "10ms";
    public const string PeriodMax = "30d";

    /// <summary>The shortest period: one coarse tick.</summary>
    public const long PeriodMinMs = 10;

    /// <summary>The longest period.</summary>
    public const long PeriodMaxMs = 30L * 24 * 60 * 60 * 1000;
}

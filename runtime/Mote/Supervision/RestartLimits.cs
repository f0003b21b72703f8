namespace Mote.Supervision;

/// <summary>The bounds of a restart policy, and its defaults. The generators check literals against them, which is why they compile this file too.</summary>
internal static class RestartLimits
{
    /// <summary>A burst of bad input is not yet a broken module.</summary>
    public const int FailuresDefault = 5;

    public const string WindowDefault = "1m";
    public const long WindowDefaultMs = 60_000;

    /// <summary>With the backoff below, some five minutes of trying.</summary>
    public const int RestartsDefault = 10;

    public const string RestartWindowDefault = "10m";
    public const long RestartWindowDefaultMs = 600_000;

    /// <summary>The most that a policy counts: it keeps the time of each.</summary>
    public const int CountMax = 100;

    public const string WindowMin = "100ms";
    public const string WindowMax = "7d";
    public const long WindowMinMs = 100;
    public const long WindowMaxMs = 7L * 24 * 60 * 60 * 1000;

    /// <summary>A module's budget: of the event loop's time, and of what its turns allocate.</summary>
    public const int CpuPercentMin = 1;
    public const int CpuPercentMax = 100;
    public const string AllocatedMin = "1KiB";
    public const string AllocatedMax = "1GiB";
    public const long AllocatedMinBytes = 1L << 10;
    public const long AllocatedMaxBytes = 1L << 30;

    /// <summary>The wait before the first restart; it doubles with each further one in the window.</summary>
    public const long BackoffMinMs = 1_000;

    /// <summary>The longest wait, before jitter.</summary>
    public const long BackoffMaxMs = 60_000;
}

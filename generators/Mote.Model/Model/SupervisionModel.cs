using Mote.Supervision;

namespace Mote.Model;

/// <summary>What a module declares of its failures: its part of <c>[Module]</c>. The numbers of the enums are the runtime's.</summary>
internal sealed record SupervisionModel
{
    /// <summary>What a module has that declares nothing.</summary>
    public static readonly SupervisionModel Default = new();

    public int Failures { get; init; } = RestartLimits.FailuresDefault;

    public long WindowMs { get; init; } = RestartLimits.WindowDefaultMs;

    public int Restarts { get; init; } = RestartLimits.RestartsDefault;

    public long RestartWindowMs { get; init; } = RestartLimits.RestartWindowDefaultMs;

    /// <summary>How long a turn may take; 0: what the agent says.</summary>
    public long TurnDeadlineMs { get; init; }

    /// <summary>Its budget of the event loop's time; 0: none.</summary>
    public int CpuPercent { get; init; }

    /// <summary>Its budget of what its turns allocate; 0: none.</summary>
    public long BytesPerSecond { get; init; }

    public CriticalityValue Criticality { get; init; }

    public StartFailureValue StartFailure { get; init; }

    /// <summary>Whether its restarts are not the runtime's defaults.</summary>
    public bool HasPolicy => (Failures, WindowMs, Restarts, RestartWindowMs)
        != (Default.Failures, Default.WindowMs, Default.Restarts, Default.RestartWindowMs);

    /// <summary>Whether it has a budget.</summary>
    public bool HasBudget => CpuPercent > 0 || BytesPerSecond > 0;
}

/// <summary>The values of the runtime's <c>Criticality</c>.</summary>
internal enum CriticalityValue
{
    Optional = -1,
    Standard = 0,
    Core = 1,
}

/// <summary>The values of the runtime's <c>StartFailure</c>.</summary>
internal enum StartFailureValue
{
    Fail,
    Retry,
    Ignore,
}

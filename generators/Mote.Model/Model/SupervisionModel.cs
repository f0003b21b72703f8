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

    public CriticalityValue Criticality { get; init; }

    public StartFailureValue StartFailure { get; init; }

    /// <summary>Whether its restarts are not the runtime's defaults.</summary>
    public bool HasPolicy => this with { Criticality = Default.Criticality, StartFailure = Default.StartFailure, TurnDeadlineMs = 0 } != Default;
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

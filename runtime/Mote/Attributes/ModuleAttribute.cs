using System;
using Mote.Supervision;

namespace Mote;

/// <summary>
/// Marks a sealed partial class as a module: the unit of loading, supervision and metrics. A module is never entered
/// twice at once. What it may do stands in the types of its constructor parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>When the module is constructed; <see cref="Loading.Startup"/> unless set.</summary>
    public Loading Load { get; init; }

    /// <summary>How much the agent needs it; <see cref="Criticality.Standard"/> unless set.</summary>
    public Criticality Criticality { get; init; }

    /// <summary>What follows when its constructor or <c>[Start]</c> throws while the agent starts; <see cref="StartFailure.Fail"/> unless set.</summary>
    public StartFailure OnStartFailure { get; init; }

    /// <summary>
    /// So many failed turns within <see cref="Window"/> bring a restart, 1 to 100; 5 unless set. Fewer are contained: counted and logged.
    /// </summary>
    public int Failures { get; init; } = RestartLimits.FailuresDefault;

    /// <summary>The window of <see cref="Failures"/>, as in <c>"30s"</c>: 100ms to 7d; one minute unless set.</summary>
    public string Window { get; init; } = RestartLimits.WindowDefault;

    /// <summary>
    /// The most restarts within <see cref="RestartWindow"/>, 0 to 100; 10 unless set. A failure past them quarantines the module. The wait
    /// before a restart is about a second, doubles with each one in the window, up to a minute, and so resets itself after calm.
    /// </summary>
    public int Restarts { get; init; } = RestartLimits.RestartsDefault;

    /// <summary>How long a turn of it may take, as in <c>"1m"</c>: 100ms to 7d; <c>agent.turnDeadline</c> unless set.</summary>
    public string? TurnDeadline { get; init; }

    /// <summary>
    /// The most of the event loop's time that its turns may take, 1 to 100 percent, by the loop's clock; no limit unless set. A module that takes more rests
    /// until nothing is owed, and its messages wait. One that is over its budget for a minute is restarted, at the cost of its <see cref="Restarts"/>.
    /// </summary>
    public int CpuPercent { get; init; }

    /// <summary>
    /// The most that its turns may allocate in a second, as in <c>"64KiB"</c>: 1KiB to 1GiB; no limit unless set. What follows is as for
    /// <see cref="CpuPercent"/>.
    /// </summary>
    public string? AllocatedPerSecond { get; init; }

    /// <summary>The window of <see cref="Restarts"/>, as in <c>"1h"</c>: 100ms to 7d; ten minutes unless set.</summary>
    public string RestartWindow { get; init; } = RestartLimits.RestartWindowDefault;
}

using System.ComponentModel;

namespace Mote.Supervision;

/// <summary>
/// When a module that fails is restarted, and when it is given up: what <c>[Module]</c> declares, as the generated code passes it. Both windows
/// slide.
/// </summary>
/// <param name="Failures">So many failed turns in <paramref name="WindowMs"/> bring a restart; 1 or more.</param>
/// <param name="WindowMs">The window of the failed turns, in ms.</param>
/// <param name="Restarts">The most restarts in <paramref name="RestartWindowMs"/>; the next failure brings quarantine. 0: the first one does.</param>
/// <param name="RestartWindowMs">The window of the restarts, in ms.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RestartPolicy(int Failures, long WindowMs, int Restarts, long RestartWindowMs)
{
    /// <summary>The policy of a module that declares none.</summary>
    public static RestartPolicy Default => new(
        RestartLimits.FailuresDefault,
        RestartLimits.WindowDefaultMs,
        RestartLimits.RestartsDefault,
        RestartLimits.RestartWindowDefaultMs);
}

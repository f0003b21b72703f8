using System;

namespace Mote;

/// <summary>
/// Marks <c>void Tick()</c>, or <c>ValueTask Tick(CancellationToken stopping)</c>, as a timer. Timers fall on a coarse tick,
/// so that those with a common multiple wake the device once.
/// </summary>
/// <param name="period">A number and a unit (<c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c>), as in <c>"10s"</c>; 10ms to 30d.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryAttribute(string period) : Attribute
{
    /// <summary>The time from one tick of this timer to the next.</summary>
    public string Period { get; } = period;

    /// <summary>
    /// Shifts the timer inside its period, as in <c>Offset = "5s"</c>, so that heavy work does not fall on the same wake-up;
    /// from 0 up to, not including, the period. The first tick is one offset after the start, or one period where there is none.
    /// </summary>
    public string? Offset { get; init; }
}

using System;

namespace Mote;

/// <summary>
/// Marks <c>void Tick()</c>, or <c>ValueTask Tick(CancellationToken stopping)</c>, as a timer. Timers fall on a coarse tick,
/// so that those with a common multiple wake the device once.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryAttribute : Attribute
{
    /// <summary>The period is the value of <see cref="Option"/>.</summary>
    public EveryAttribute()
    {
    }

    /// <summary>The period is fixed.</summary>
    /// <param name="period">A number and a unit (<c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c>), as in <c>"10s"</c>; 10ms to 30d.</param>
    public EveryAttribute(string period) => Period = period;

    /// <summary>The time from one tick of this timer to the next; null where <see cref="Option"/> has it.</summary>
    public string? Period { get; }

    /// <summary>
    /// The option that holds the period, as in <c>Option = nameof(DiskWatchOptions.Period)</c>: a <see cref="TimeSpan"/> of an options
    /// record that the module asks for; 10ms to 30d.
    /// </summary>
    public string? Option { get; init; }

    /// <summary>
    /// The period while the level is <see cref="PressureLevel.High"/>, as in <c>"5s"</c>: not shorter than the period itself; the period unless set.
    /// </summary>
    public string? High { get; init; }

    /// <summary>
    /// The period while the level is <see cref="PressureLevel.Critical"/>, as in <c>"30s"</c>: not shorter than <see cref="High"/>; that unless set.
    /// </summary>
    public string? Critical { get; init; }

    /// <summary>
    /// Shifts the timer inside its period, as in <c>Offset = "5s"</c>, so that heavy work does not fall on the same wake-up;
    /// from 0 up to, not including, the period. The first tick is one offset after the start, or one period where there is none.
    /// </summary>
    public string? Offset { get; init; }
}

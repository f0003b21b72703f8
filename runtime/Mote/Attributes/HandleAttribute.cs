using System;

namespace Mote;

/// <summary>
/// Marks <c>void On(in T message)</c>, or <c>ValueTask On(T message, CancellationToken stopping)</c>, as the handler of a
/// message. A synchronous handler whose module is idle is called directly, for 0 bytes and about 2 ns.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandleAttribute : Attribute
{
    /// <summary>
    /// How many messages may wait while the module is busy or loading, 1 to 65,536; 64 unless set. The slots are allocated
    /// when the first message has to wait. What does not fit is dropped and counted.
    /// </summary>
    public int Capacity { get; init; } = 64;

    /// <summary>
    /// The level from which on its messages are left out: dropped and counted as shed; <see cref="PressureLevel.Normal"/>, which is never, unless set.
    /// </summary>
    public PressureLevel Off { get; init; }

    /// <summary>
    /// How often a message is tried, 1 to 100; 1 unless set. One whose turn throws is kept and tried again before any other of its module, by the
    /// next instance where the module is restarted meanwhile. After the last try it is a dead letter.
    /// </summary>
    public int Attempts { get; init; } = 1;
}

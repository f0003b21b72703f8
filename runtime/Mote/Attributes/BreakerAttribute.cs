using System;
using Mote.Governing;

namespace Mote;

/// <summary>
/// Keeps a <c>[Handle]</c> method from failing again and again, as one does that calls a server which is down. Closed, it lets all through. After
/// <see cref="Failures"/> within <see cref="Window"/> it is open: messages are dropped and counted. After <see cref="Open"/> it is half open: one message
/// is let through, and how that ends closes it or opens it again.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BreakerAttribute : Attribute
{
    /// <summary>So many failed turns within <see cref="Window"/> open it, 1 to 100; 5 unless set.</summary>
    public int Failures { get; init; } = AdmissionLimits.FailuresDefault;

    /// <summary>The window of <see cref="Failures"/>, as in <c>"10s"</c>: 10ms to 1d; 10 s unless set.</summary>
    public string Window { get; init; } = AdmissionLimits.WindowDefault;

    /// <summary>How long it stays open, as in <c>"30s"</c>: 10ms to 1d; 30 s unless set.</summary>
    public string Open { get; init; } = AdmissionLimits.OpenDefault;
}

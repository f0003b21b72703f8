using System.ComponentModel;
using Mote.Governing;

namespace Mote.Dispatch;

/// <summary>What a handler's <c>[Limit]</c> and <c>[Breaker]</c> let through; made by generated code, which asks it before each turn.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Admission
{
    /// <summary>One handler's admission, all open.</summary>
    /// <param name="module">The module's number.</param>
    /// <param name="turn">The message's type.</param>
    /// <param name="rate">Messages a period; 0 without a limit.</param>
    /// <param name="periodMs">The period.</param>
    /// <param name="failures">Failures that open the breaker; 0 without one.</param>
    /// <param name="windowMs">Their window.</param>
    /// <param name="openMs">How long it stays open.</param>
    public Admission(int module, string turn, int rate, long periodMs, int failures, long windowMs, long openMs)
    {
        (Module, Turn) = (module, turn);
        if (rate > 0) Limit = new RateLimit(rate, periodMs);
        if (failures > 0) Breaker = new CircuitBreaker(failures, windowMs, openMs);
    }

    internal int Module { get; }

    internal string Turn { get; }

    internal RateLimit? Limit { get; }

    internal CircuitBreaker? Breaker { get; }

    /// <summary>Messages beyond the rate.</summary>
    internal long DroppedLimited { get; set; }

    /// <summary>Messages that found the breaker open.</summary>
    internal long DroppedOpen { get; set; }
}

using Mote.Supervision;

namespace Mote.Governing;

/// <summary>
/// A circuit breaker. A module is never entered twice, so that the message that is let through half open has ended when the next one asks: without a failure
/// in between, it went well. Decides only.
/// </summary>
/// <param name="failures">So many failures in the window open it.</param>
/// <param name="windowMs">The window.</param>
/// <param name="openMs">How long it stays open.</param>
internal sealed class CircuitBreaker(int failures, long windowMs, long openMs)
{
    private readonly SlidingWindow _window = new(failures, windowMs);
    private long _openUntilMs;

    /// <summary>The state that counts.</summary>
    public BreakerState State { get; private set; }

    /// <summary>How often it was opened.</summary>
    public long Opened { get; private set; }

    /// <summary>Whether a message may pass now.</summary>
    public bool TryPass(long nowMs)
    {
        if (State == BreakerState.Open)
        {
            if (nowMs < _openUntilMs) return false;
            State = BreakerState.HalfOpen;
        }
        else if (State == BreakerState.HalfOpen)
        {
            State = BreakerState.Closed;
        }

        return true;
    }

    /// <summary>Takes a failure of a message that passed.</summary>
    /// <returns>Whether that opened it.</returns>
    public bool Fail(long nowMs)
    {
        _window.Add(nowMs);
        if (State == BreakerState.Open || (State == BreakerState.Closed && _window.CountAt(nowMs) < failures)) return false;

        State = BreakerState.Open;
        _openUntilMs = nowMs + openMs;
        _window.Clear();
        Opened++;
        return true;
    }
}

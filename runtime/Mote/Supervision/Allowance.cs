using System;

namespace Mote.Supervision;

/// <summary>
/// A token bucket that may be overdrawn: what is spent is known only afterwards. It holds what comes in within a second. Units are the caller's.
/// </summary>
/// <param name="perMs">What comes in each ms; 0: there is no limit.</param>
internal struct Allowance(long perMs)
{
    private const long HeldMs = 1_000;

    // Longer stretches fill any bucket and pay any debt that is remembered.
    private const long RefillMaxMs = 3_600_000;

    private readonly long _perMs = perMs;
    private long _credit = perMs * HeldMs;
    private long _atMs;

    /// <summary>Takes what came in since the last time.</summary>
    public void Refill(long nowMs)
    {
        _credit = Math.Min(_perMs * HeldMs, _credit + Math.Clamp(nowMs - _atMs, 0, RefillMaxMs) * _perMs);
        _atMs = nowMs;
    }

    /// <summary>Spends, whether it is there or not.</summary>
    public void Spend(long amount)
    {
        if (_perMs > 0) _credit -= amount;
    }

    /// <summary>How long until nothing is owed, in ms; 0: nothing is.</summary>
    public readonly long OwedMs => _credit >= 0 ? 0 : (_perMs - _credit - 1) / _perMs;
}

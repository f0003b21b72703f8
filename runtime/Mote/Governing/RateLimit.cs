namespace Mote.Governing;

/// <summary>
/// A token bucket, in whole numbers: it holds one period's messages at most, and is filled evenly. In any time it lets no more through than the bucket and
/// what has flowed in since. Decides only.
/// </summary>
/// <param name="rate">Messages a period.</param>
/// <param name="periodMs">The period.</param>
internal sealed class RateLimit(int rate, long periodMs)
{
    // In units of one message: the period's length in ms, so that a ms brings "rate" of them.
    private long _level = rate * periodMs;
    private long _atMs;

    /// <summary>Whether a message may pass now; it takes its token.</summary>
    public bool TryPass(long nowMs)
    {
        var full = rate * periodMs;
        var elapsedMs = nowMs - _atMs;
        _atMs = nowMs;
        _level = elapsedMs >= periodMs ? full : long.Min(full, _level + elapsedMs * rate);
        if (_level < periodMs) return false;

        _level -= periodMs;
        return true;
    }
}

using System;

namespace Mote.Supervision;

/// <summary>
/// One module's failures and restarts against its <see cref="RestartPolicy"/>. Decides and counts; does nothing. All times are ms of one clock
/// that never goes back.
/// </summary>
/// <param name="policy">What the module declares.</param>
/// <param name="jitterSeed">Where the jitter begins: devices that lose the same server must not all come back at the same moment.</param>
internal sealed class RestartBudget(in RestartPolicy policy, uint jitterSeed)
{
    private readonly RestartPolicy _policy = policy;
    private readonly SlidingWindow _failures = new(policy.Failures, policy.WindowMs);
    private readonly SlidingWindow _restarts = new(policy.Restarts, policy.RestartWindowMs);
    private uint _jitter = jitterSeed | 1;
    private bool _isSpent;

    /// <summary>Counts a failed turn.</summary>
    /// <returns>Whether it is the one that brings a restart; the count begins anew then.</returns>
    public bool Fail(long nowMs)
    {
        _failures.Add(nowMs);
        if (_failures.CountAt(nowMs) < _policy.Failures) return false;

        _failures.Clear();
        return true;
    }

    /// <summary>
    /// Takes one restart from the budget. The wait doubles with each restart that is still in the window, so calm alone resets it.
    /// </summary>
    /// <param name="nowMs">Now.</param>
    /// <param name="delayMs">How long to wait before it: jittered by a quarter to both sides.</param>
    /// <returns>False when the budget is spent: the module is to be quarantined.</returns>
    public bool TryRestart(long nowMs, out long delayMs)
    {
        var recent = _restarts.CountAt(nowMs);
        delayMs = 0;
        if (_isSpent || recent >= _policy.Restarts) return false;

        _restarts.Add(nowMs);
        var backoffMs = Math.Min(RestartLimits.BackoffMinMs << Math.Min(recent, 16), RestartLimits.BackoffMaxMs);
        delayMs = backoffMs * 3 / 4 + NextJitter() % (backoffMs / 2 + 1);
        return true;
    }

    /// <summary>Leaves no restart: the next failure quarantines, until <see cref="Reset"/>.</summary>
    public void Spend() => _isSpent = true;

    /// <summary>Forgets everything: someone has asked for a new beginning.</summary>
    public void Reset()
    {
        _failures.Clear();
        _restarts.Clear();
        _isSpent = false;
    }

    // xorshift32 (Marsaglia, 2003): jitter needs no better, and System.Random would be the only one of its kind in a native agent.
    private uint NextJitter()
    {
        _jitter ^= _jitter << 13;
        _jitter ^= _jitter >> 17;
        _jitter ^= _jitter << 5;
        return _jitter;
    }
}

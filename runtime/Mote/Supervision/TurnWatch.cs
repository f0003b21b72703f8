using System;

namespace Mote.Supervision;

/// <summary>
/// Decides from looks at the loop whether a turn is late or hangs. Only time between two looks that saw the same turn counts, and of a long pause
/// between looks only one period: what suspends the whole process must not look like a hang.
/// </summary>
/// <param name="periodMs">The time from look to look.</param>
internal sealed class TurnWatch(long periodMs)
{
    private long _turn;
    private long _seenAtMs;
    private bool _isNamed;

    /// <summary>How long the turn of the last look has been seen for, in ms.</summary>
    public long SeenMs { get; private set; }

    /// <summary>Looks once.</summary>
    /// <param name="turn">A number that changes whenever another turn begins; 0 where none runs.</param>
    /// <param name="nowMs">Now, of a clock that never goes back.</param>
    public void Look(long turn, long nowMs)
    {
        if (turn != _turn || turn == 0)
        {
            (_turn, SeenMs, _isNamed) = (turn, 0, false);
        }
        else
        {
            SeenMs += Math.Min(nowMs - _seenAtMs, periodMs * 2);
        }

        _seenAtMs = nowMs;
    }

    /// <summary>Whether the turn is past its deadline and was not named before.</summary>
    public bool IsNewlyLate(long deadlineMs)
    {
        if (_isNamed || SeenMs < deadlineMs) return false;

        return _isNamed = true;
    }
}

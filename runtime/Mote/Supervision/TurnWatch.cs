using System;
using System.Threading;

namespace Mote.Supervision;

/// <summary>
/// Decides from looks at the loop whether a turn, or the loop itself, is late or hangs. Only time between two looks that saw the same counts, and of a
/// long pause between looks only two periods: what suspends the whole process must not look like a hang.
/// </summary>
/// <param name="periodMs">The time from look to look.</param>
internal sealed class TurnWatch(long periodMs)
{
    private long _turn;
    private long _seenAtMs;
    private bool _isNamed;

    /// <summary>How long the turn of the last look has been seen for, in ms.</summary>
    public long SeenMs { get; private set; }

    /// <summary>How long a turn has been seen for, in ms; 0 where the last look saw another. Any thread.</summary>
    public long SeenMsOf(long turn) => turn == Volatile.Read(ref _turn) ? SeenMs : 0;

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

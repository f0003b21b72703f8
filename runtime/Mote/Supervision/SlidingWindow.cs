namespace Mote.Supervision;

/// <summary>Counts what happened in the last so many ms, exactly, up to a bound.</summary>
/// <param name="most">The bound: older times are forgotten past it.</param>
/// <param name="lengthMs">How long a time counts.</param>
internal sealed class SlidingWindow(int most, long lengthMs)
{
    private readonly long[] _timesMs = new long[most];
    private int _first;
    private int _count;

    /// <summary>How many of the times are in the window now.</summary>
    /// <param name="nowMs">Not before any time that was added.</param>
    public int CountAt(long nowMs)
    {
        while (_count > 0 && nowMs - _timesMs[_first] >= lengthMs) DropOldest();
        return _count;
    }

    public void Add(long nowMs)
    {
        if (_timesMs.Length == 0) return;
        if (_count == _timesMs.Length) DropOldest();
        _timesMs[(_first + _count) % _timesMs.Length] = nowMs;
        _count++;
    }

    public void Clear() => _count = 0;

    private void DropOldest()
    {
        _first = (_first + 1) % _timesMs.Length;
        _count--;
    }
}

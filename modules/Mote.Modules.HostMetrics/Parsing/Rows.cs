using System;

namespace Mote.Modules.Parsing;

/// <summary>What a parser found, in an array that is used again at the next scrape and never grows past its limit.</summary>
/// <param name="limit">The most rows kept; at least 1.</param>
internal sealed class Rows<T>(int limit)
    where T : struct
{
    private const int FirstCapacity = 8;

    private T[] _rows = new T[Math.Min(FirstCapacity, limit)];

    public int Limit => limit;

    public int Count { get; private set; }

    /// <summary>True when a row did not fit since the last <see cref="Clear"/>.</summary>
    public bool Overflowed { get; private set; }

    public Span<T> All => _rows.AsSpan(0, Count);

    public ref T this[int index] => ref All[index];

    public void Clear() => (Count, Overflowed) = (0, false);

    public bool TryAdd(in T row)
    {
        if (Count == limit)
        {
            Overflowed = true;
            return false;
        }

        if (Count == _rows.Length) Array.Resize(ref _rows, Math.Min(limit, Count * 2));
        _rows[Count++] = row;
        return true;
    }
}

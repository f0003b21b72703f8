using System;
using System.Text;

namespace Mote.Telemetry;

/// <summary>
/// The buffer for metrics: it grows up to a bound and holds whole lines only. Lines that do not fit are left
/// out, line by line, and <see cref="IsTruncated"/> says so. One thread at a time.
/// </summary>
/// <param name="maxBytes">The bound, at least 4,096.</param>
public sealed class MetricBuffer(int maxBytes = MetricBuffer.DefaultMaxBytes)
{
    /// <summary>The bound unless another is given: about 40,000 series.</summary>
    public const int DefaultMaxBytes = 4 * 1024 * 1024;

    private const int FirstBytes = 4096;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The lines so far, in UTF-8; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Whether a line was left out since the last <see cref="Clear"/>.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Names that were refused, since the buffer was made: they would have broken the whole scrape.</summary>
    public long RejectedNames { get; private set; }

    /// <summary>The first name that was refused and not reported yet; empty if there is none.</summary>
    internal string RejectedName { get; private set; } = "";

    internal int Length => _length;

    /// <summary>Forgets the lines and keeps the memory.</summary>
    public void Clear()
    {
        _length = 0;
        IsTruncated = false;
    }

    [ColdPath, AssumeNoAlloc("only for a name that is not legal, which is counted and kept once")]
    internal void RejectName(ReadOnlySpan<byte> name)
    {
        if (RejectedNames++ == 0) RejectedName = Encoding.UTF8.GetString(name);
    }

    internal string TakeRejectedName()
    {
        var name = RejectedName;
        RejectedName = "";
        return name;
    }

    internal int Mark() => _length;

    internal void RollBack(int mark) => _length = mark;

    internal void Truncate(int mark)
    {
        _length = mark;
        IsTruncated = true;
    }

    /// <summary>Room for so many bytes, or an empty span where the bound forbids it.</summary>
    internal Span<byte> Reserve(int bytes)
    {
        var needed = _length + bytes;
        if (needed > _bytes.Length)
        {
            if (needed > maxBytes) return [];
            Array.Resize(ref _bytes, Math.Min(maxBytes, Math.Max(needed, Math.Max(FirstBytes, _bytes.Length * 2))));
        }

        return _bytes.AsSpan(_length);
    }

    internal void Advance(int bytes) => _length += bytes;
}

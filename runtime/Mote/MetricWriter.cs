using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Mote.Telemetry;

namespace Mote;

/// <summary>
/// Writes a module's metrics: a family, then for each of its series the labels and the value. All series of a family stand
/// together. Allocates nothing once the buffer has grown.
/// </summary>
/// <remarks>
/// Prefer whole numbers and scaled whole numbers: a <see cref="long"/> costs 10 ns, a <see cref="double"/> 124.
/// </remarks>
/// <example>
/// <code>
/// writer.Family("fan_speed_percent"u8, MetricType.Gauge, "How fast the fan turns."u8);
/// writer.Label("zone"u8, "north");
/// writer.Value(40);
/// </code>
/// </example>
/// <param name="buffer">Where the lines go.</param>
public ref partial struct MetricWriter(MetricBuffer buffer)
{
    private const int DecimalsMax = 18;
    private const int NumberMaxBytes = 32;

    private readonly MetricBuffer _buffer = buffer;

    // The family's name, by its place in the buffer: the caller's span may be scratch space.
    private int _nameAt;
    private int _nameLength;

    private int _lineAt;
    private bool _hasLabels;
    private bool _isLeftOut;

    /// <summary>Begins a family: all values until the next one are its series.</summary>
    /// <param name="name">The name, of the form <c>[a-zA-Z_:][a-zA-Z0-9_:]*</c>; counters end in <c>_total</c>.</param>
    /// <param name="type">What the values mean.</param>
    /// <param name="help">One line of prose.</param>
    [HotPath, NoAlloc]
    public void Family(scoped ReadOnlySpan<byte> name, MetricType type, scoped ReadOnlySpan<byte> help)
    {
        DropUnfinished();
        _nameLength = 0;
        if (!IsName(name, mayHaveColons: true))
        {
            // Its series are left out with it: a line that is not legal would break the whole scrape.
            _buffer.RejectName(name);
            return;
        }

        Append("# HELP "u8);
        _nameAt = _buffer.Length;
        _nameLength = name.Length;
        Append(name);
        Append(" "u8);
        AppendEscaped(help, quotes: false);
        Append("\n# TYPE "u8);
        Append(name);
        Append(type switch
        {
            MetricType.Counter => " counter\n"u8,
            MetricType.Gauge => " gauge\n"u8,
            MetricType.Histogram => " histogram\n"u8,
            _ => " untyped\n"u8,
        });
        if (_isLeftOut) _nameLength = 0;
        else _lineAt = _buffer.Mark();
    }

    /// <summary>A label of the next value.</summary>
    /// <param name="name">The label's name.</param>
    /// <param name="value">The label's value, in UTF-8.</param>
    [HotPath, NoAlloc]
    public void Label(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        BeginLabel(name);
        AppendValid(value);
        Append("\""u8);
    }

    /// <summary>A label of the next value.</summary>
    /// <param name="name">The label's name.</param>
    /// <param name="value">The label's value.</param>
    [HotPath, NoAlloc]
    public void Label(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> value)
    {
        BeginLabel(name);
        Span<byte> utf8 = stackalloc byte[64];
        while (!value.IsEmpty)
        {
            Utf8.FromUtf16(value, utf8, out var read, out var written);
            AppendEscaped(utf8[..written], quotes: true);
            value = value[read..];
        }

        Append("\""u8);
    }

    /// <summary>A label of the next value.</summary>
    /// <param name="name">The label's name.</param>
    /// <param name="value">The label's value.</param>
    [HotPath, NoAlloc]
    public void Label(scoped ReadOnlySpan<byte> name, long value)
    {
        BeginLabel(name);
        AppendNumber(value);
        Append("\""u8);
    }

    /// <summary>Ends a series with its value.</summary>
    /// <param name="value">The value.</param>
    [HotPath, NoAlloc]
    public void Value(long value)
    {
        BeginValue();
        AppendNumber(value);
        EndLine();
    }

    /// <summary>Ends a series with its value.</summary>
    /// <param name="value">The value.</param>
    [HotPath, NoAlloc]
    public void Value(ulong value)
    {
        BeginValue();
        var free = _buffer.Reserve(NumberMaxBytes);
        if (Utf8Formatter.TryFormat(value, free, out var written)) _buffer.Advance(written);
        else _isLeftOut = true;
        EndLine();
    }

    /// <summary>Ends a series with a scaled value: <c>Value(1234, 2)</c> is 12.34, exactly.</summary>
    /// <param name="value">The value times 10 to the power of <paramref name="decimals"/>.</param>
    /// <param name="decimals">From 0 to 18.</param>
    [HotPath, NoAlloc]
    public void Value(long value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, DecimalsMax);
        BeginValue();
        AppendScaled(value, decimals);
        EndLine();
    }

    /// <summary>Ends a series with its value; takes ten times as long as a whole number.</summary>
    /// <param name="value">The value; not-a-number and the infinities too.</param>
    [HotPath, NoAlloc]
    public void Value(double value)
    {
        BeginValue();
        if (double.IsPositiveInfinity(value)) Append("+Inf"u8);
        else if (double.IsNegativeInfinity(value)) Append("-Inf"u8);
        else if (double.IsNaN(value)) Append("NaN"u8);
        else if (value.TryFormat(_buffer.Reserve(NumberMaxBytes), out var written, provider: CultureInfo.InvariantCulture)) _buffer.Advance(written);
        else _isLeftOut = true;
        EndLine();
    }

    /// <summary>Removes labels that no value followed: half a line would make the whole scrape invalid.</summary>
    internal void DropUnfinished()
    {
        if (_hasLabels) _buffer.RollBack(_lineAt);
        _lineAt = _buffer.Mark();
        _isLeftOut = false;
        _hasLabels = false;
    }

    // The names of https://prometheus.io/docs/concepts/data_model; colons are for families only.
    private static bool IsName(scoped ReadOnlySpan<byte> name, bool mayHaveColons)
    {
        if (name.IsEmpty || name[0] is >= (byte)'0' and <= (byte)'9') return false;
        foreach (var letter in name)
        {
            var isLegal = letter is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9') or (byte)'_'
                || (mayHaveColons && letter == (byte)':');
            if (!isLegal) return false;
        }

        return true;
    }

    private void BeginLabel(scoped ReadOnlySpan<byte> name)
    {
        if (!IsName(name, mayHaveColons: false))
        {
            if (_nameLength > 0) _buffer.RejectName(name);
            _isLeftOut = true;
        }

        if (!_hasLabels) AppendName();
        Append(_hasLabels ? ","u8 : "{"u8);
        _hasLabels = true;
        Append(name);
        Append("=\""u8);
    }

    private void BeginValue()
    {
        if (_hasLabels) Append("} "u8);
        else
        {
            AppendName();
            Append(" "u8);
        }
    }

    private void EndLine()
    {
        Append("\n"u8);
        if (_isLeftOut) _buffer.Truncate(_lineAt);
        _isLeftOut = false;
        _hasLabels = false;
        _lineAt = _buffer.Mark();
    }

    private void AppendName()
    {
        // A family whose own lines were left out has no name, and its series are left out with it.
        if (_nameLength == 0) _isLeftOut = true;
        else if (_buffer.Reserve(_nameLength) is { IsEmpty: false } free)
        {
            _buffer.Written.Slice(_nameAt, _nameLength).CopyTo(free);
            _buffer.Advance(_nameLength);
        }
        else _isLeftOut = true;
    }

    private void Append(scoped ReadOnlySpan<byte> text)
    {
        var free = _buffer.Reserve(text.Length);
        if (_isLeftOut || free.Length < text.Length)
        {
            _isLeftOut = true;
            return;
        }

        text.CopyTo(free);
        _buffer.Advance(text.Length);
    }

    private void AppendNumber(long value)
    {
        if (!_isLeftOut && Utf8Formatter.TryFormat(value, _buffer.Reserve(NumberMaxBytes), out var written)) _buffer.Advance(written);
        else _isLeftOut = true;
    }

    private void AppendScaled(long value, int decimals)
    {
        if (value < 0) Append("-"u8);
        var magnitude = value < 0 ? 0UL - (ulong)value : (ulong)value;
        ulong scale = 1;
        for (var i = 0; i < decimals; i++) scale *= 10;

        var (whole, fraction) = Math.DivRem(magnitude, scale);
        var free = _buffer.Reserve(NumberMaxBytes + DecimalsMax);
        if (_isLeftOut || !Utf8Formatter.TryFormat(whole, free, out var written))
        {
            _isLeftOut = true;
            return;
        }

        if (fraction != 0)
        {
            free[written] = (byte)'.';
            for (var i = decimals; i > 0; i--, fraction /= 10) free[written + i] = (byte)('0' + fraction % 10);
            written += decimals + 1;
            while (free[written - 1] == '0') written--;
        }

        _buffer.Advance(written);
    }

    // One byte that is no UTF-8 (a mount point in Latin-1) would have Prometheus refuse the whole scrape.
    private void AppendValid(scoped ReadOnlySpan<byte> value)
    {
        while (!Utf8.IsValid(value))
        {
            var valid = 0;
            while (Rune.DecodeFromUtf8(value[valid..], out _, out var length) == OperationStatus.Done) valid += length;
            Rune.DecodeFromUtf8(value[valid..], out _, out var invalid);
            AppendEscaped(value[..valid], quotes: true);
            Append("\uFFFD"u8);
            value = value[(valid + invalid)..];
        }

        AppendEscaped(value, quotes: true);
    }

    private void AppendEscaped(scoped ReadOnlySpan<byte> text, bool quotes)
    {
        while (!text.IsEmpty)
        {
            var special = quotes ? text.IndexOfAny((byte)'\\', (byte)'\n', (byte)'"') : text.IndexOfAny((byte)'\\', (byte)'\n');
            if (special < 0)
            {
                Append(text);
                return;
            }

            Append(text[..special]);
            Append(text[special] switch { (byte)'\n' => "\\n"u8, (byte)'"' => "\\\""u8, _ => "\\\\"u8 });
            text = text[(special + 1)..];
        }
    }
}

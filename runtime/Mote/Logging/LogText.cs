using System;

namespace Mote.Logging;

/// <summary>The text of an interpolated log message while it is formatted.</summary>
internal readonly struct LogText(LogLine line)
{
    /// <summary>The line under way; null where the level is off.</summary>
    public LogLine? Line { get; } = line;

    public void AppendLiteral(string value) => Line!.AppendText(value);

    public void AppendFormatted(ReadOnlySpan<char> value) => Line!.AppendText(value);

    public void AppendFormatted<T>(T value, int alignment, ReadOnlySpan<char> format)
    {
        var start = Line!.Position;

        // A constrained call on a struct: the JIT and the native compiler see the type, and box nothing.
        if (value is IUtf8SpanFormattable)
        {
            Line.AppendUtf8(value, format);
        }
        else if (value is not null)
        {
            Line.AppendText(value is IFormattable formattable ? formattable.ToString(format.ToString(), null) : value.ToString());
        }

        Line.Align(start, alignment);
    }
}

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Mote.Logging;

/// <summary>An interpolated log message; the compiler makes it. Where its level is off, nothing of it is formatted.</summary>
/// <typeparam name="TLevel">The level of the method that it is handed to.</typeparam>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct LogMessage<TLevel>
    where TLevel : struct, ILogLevel
{
    internal LogText Text;

    /// <summary>Begins the line, where the level is on.</summary>
    /// <param name="literalLength">Ignored: the buffer is kept.</param>
    /// <param name="formattedCount">Ignored.</param>
    /// <param name="log">The log.</param>
    /// <param name="isEnabled">Whether the rest of the message is to be formatted.</param>
    public LogMessage(int literalLength, int formattedCount, Log log, out bool isEnabled) =>
        Text = log.Begin(TLevel.Value, out isEnabled);

    /// <summary>Appends the message's own text.</summary>
    /// <param name="value">The text.</param>
    public readonly void AppendLiteral(string value) => Text.AppendLiteral(value);

    /// <summary>Appends a text.</summary>
    /// <param name="value">The text.</param>
    public readonly void AppendFormatted(ReadOnlySpan<char> value) => Text.AppendFormatted(value);

    /// <summary>Appends a text.</summary>
    /// <param name="value">The text.</param>
    public readonly void AppendFormatted(string? value) => Text.AppendFormatted(value);

    /// <summary>Appends a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The least width; negative: to the left.</param>
    /// <param name="format">The format, as the value's own type takes it.</param>
    public readonly void AppendFormatted<T>(T value, int alignment = 0, string? format = null) =>
        Text.AppendFormatted(value, alignment, format);
}

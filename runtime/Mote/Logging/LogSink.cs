using System;

namespace Mote;

/// <summary>Where log lines go. Subclass it to keep them in a test or to hand them to another logger.</summary>
/// <param name="time">The clock of the lines' timestamps.</param>
/// <param name="minimumLevel">What is below is not even formatted.</param>
public abstract class LogSink(TimeProvider time, LogLevel minimumLevel)
{
    /// <summary>What is below is not even formatted.</summary>
    public LogLevel MinimumLevel { get; } = minimumLevel;

    internal TimeProvider Time { get; } = time;

    /// <summary>Takes one logfmt line, with its newline. Any thread; must not throw.</summary>
    /// <param name="level">How much the line matters.</param>
    /// <param name="line">The line, in UTF-8; valid only during the call.</param>
    public abstract void Write(LogLevel level, ReadOnlySpan<byte> line);
}

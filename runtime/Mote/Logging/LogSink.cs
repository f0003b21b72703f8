using System;

namespace Mote.Logging;

/// <summary>The destination of log lines. Subclass it to record them in a test or to pass them to another logger.</summary>
/// <param name="time">The clock of the lines' timestamps.</param>
/// <param name="minimumLevel">Lines below it are not formatted.</param>
public abstract class LogSink(TimeProvider time, LogLevel minimumLevel)
{
    /// <summary>Lines below it are not formatted. An agent that is critically short raises it to <see cref="LogLevel.Warn"/> meanwhile.</summary>
    public LogLevel MinimumLevel { get; private set; } = minimumLevel;

    private readonly LogLevel _own = minimumLevel;

    internal TimeProvider Time { get; } = time;

    internal RepeatLimit Repeats { get; } = new(time);

    /// <summary>Takes one logfmt line, with its newline. Any thread; must not throw.</summary>
    /// <param name="level">How much the line matters.</param>
    /// <param name="line">The line, in UTF-8; valid only during the call.</param>
    public abstract void Write(LogLevel level, ReadOnlySpan<byte> line);

    /// <summary>Leaves out what is below a level; null: only what is below the sink's own.</summary>
    internal void Raise(LogLevel? floor) => MinimumLevel = (LogLevel)Math.Max((int)_own, (int)(floor ?? _own));

    /// <summary>Ends a line, and writes it unless too many like it were written. Returns it.</summary>
    internal void Finish(LogLevel level, LogLine line, Exception? error)
    {
        line.EndMessage(error, withStack: MinimumLevel == LogLevel.Debug);
        var leftOut = 0L;
        if (level < LogLevel.Warn || Repeats.Admits(line.Text, out leftOut))
        {
            line.End(leftOut);
            Write(level, line.Written);
        }

        LogLine.Return(line);
    }
}

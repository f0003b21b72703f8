using System;
using System.Collections.Generic;
using System.Text;
using Mote.Logging;

namespace Mote.Tests.Shared;

/// <summary>Keeps the log's lines, without their newlines, from any thread.</summary>
internal sealed class RecordingLogSink(TimeProvider time, LogLevel minimumLevel = LogLevel.Debug) : LogSink(time, minimumLevel)
{
    private readonly List<string> _lines = [];

    public RecordingLogSink()
        : this(TimeProvider.System)
    {
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public override void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        if (line[^1] != (byte)'\n') throw new ArgumentException("a log line must end with a newline", nameof(line));
        lock (_lines) _lines.Add(Encoding.UTF8.GetString(line[..^1]));
    }
}

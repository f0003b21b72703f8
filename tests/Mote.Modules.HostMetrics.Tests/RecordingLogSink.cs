using System;
using System.Collections.Generic;
using System.Text;

namespace Mote.Modules.Host.Tests;

/// <summary>A log that keeps what it is told, from any thread.</summary>
internal sealed class RecordingLogSink() : LogSink(TimeProvider.System, LogLevel.Debug)
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public override void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        lock (_lines) _lines.Add(Encoding.UTF8.GetString(line));
    }
}

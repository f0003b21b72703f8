using System;
using System.Collections.Generic;
using System.Text;
using Mote.Logging;

namespace Mote.Testing;

/// <summary>Keeps the log's lines, without their time and newline, from any thread.</summary>
internal sealed class TestLog(TimeProvider time, LogLevel minimumLevel) : LogSink(time, minimumLevel)
{
    private readonly List<string> _lines = [];

    /// <summary>Off while allocations are measured.</summary>
    public bool IsOff { get; set; }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public void Clear()
    {
        lock (_lines) _lines.Clear();
    }

    public override void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        if (IsOff) return;

        // A line begins with ts=... and a blank, which no test wants to repeat.
        var text = Encoding.UTF8.GetString(line[(line.IndexOf((byte)' ') + 1)..^1]);
        lock (_lines) _lines.Add(text);
    }
}

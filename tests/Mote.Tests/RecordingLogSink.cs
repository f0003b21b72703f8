using System;
using System.Collections.Generic;
using System.Text;

namespace Mote.Tests;

/// <summary>A log that keeps its lines, without their newlines.</summary>
internal sealed class RecordingLogSink(TimeProvider time, LogLevel minimumLevel = LogLevel.Debug) : LogSink(time, minimumLevel)
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public override void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        Assert.That(line[^1], Is.EqualTo((byte)'\n'));
        _lines.Add(Encoding.UTF8.GetString(line[..^1]));
    }
}

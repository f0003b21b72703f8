using System;
using System.Collections.Generic;
using System.Text;

namespace Mote.Modules.Exposition.Tests;

/// <summary>A log that keeps what it is told, from any thread.</summary>
internal sealed class RecordingLogSink() : LogSink(TimeProvider.System, LogLevel.Info)
{
    private readonly List<string> _all = [];

    public IEnumerable<string> All
    {
        get
        {
            lock (_all) return [.. _all];
        }
    }

    public override void Write(LogLevel level, ReadOnlySpan<byte> line)
    {
        lock (_all) _all.Add(Encoding.UTF8.GetString(line));
    }
}

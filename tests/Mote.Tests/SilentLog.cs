using System;
using Mote.Logging;

namespace Mote.Tests;

/// <summary>A log that only counts, for tests that watch what logging itself allocates.</summary>
internal sealed class SilentLog(LogLevel minimumLevel) : LogSink(TimeProvider.System, minimumLevel)
{
    public long Bytes { get; private set; }

    public override void Write(LogLevel level, ReadOnlySpan<byte> line) => Bytes += line.Length;
}

using System;
using Mote.Hosting;

namespace Mote.Logging;

/// <summary>One line an event to stderr, each with one write, so that lines of several threads do not mix.</summary>
internal sealed class StandardErrorSink(TimeProvider time, LogLevel minimumLevel) : LogSink(time, minimumLevel)
{
    public override void Write(LogLevel level, ReadOnlySpan<byte> line) => StandardStreams.WriteError(line);
}

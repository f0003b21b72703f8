using System;
using Mote.Logging;

namespace Mote.Benchmarks;

internal sealed class NoLog() : LogSink(TimeProvider.System, LogLevel.Error)
{
    public override void Write(LogLevel level, ReadOnlySpan<byte> line) => Console.Error.Write(System.Text.Encoding.UTF8.GetString(line));
}

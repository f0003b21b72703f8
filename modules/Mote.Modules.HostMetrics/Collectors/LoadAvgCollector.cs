using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>The load averages of <c>/proc/loadavg</c>.</summary>
internal sealed class LoadAvgCollector(string procRoot) : Collector
{
    private const int FileBytes = 256;

    private readonly ReusableFile _file = new(procRoot + "/loadavg", firstBytes: FileBytes);

    public override string Name => "loadavg";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = _file.Read(endsShort: true);
        if (outcome.Failed) return outcome;
        if (!LoadAvg.TryParse(_file.Text, out var load1, out var load5, out var load15))
            return Outcome.Failure("is not as the kernel writes it", _file.Path);

        Write(ref writer, "node_load1"u8, "1m load average."u8, load1);
        Write(ref writer, "node_load15"u8, "15m load average."u8, load15);
        Write(ref writer, "node_load5"u8, "5m load average."u8, load5);
        return Outcome.Success;
    }

    public override void Dispose() => _file.Dispose();

    private static void Write(ref MetricWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help, Load load)
    {
        writer.Family(name, MetricType.Gauge, help);
        writer.Value(load.Scaled, load.Decimals);
    }
}

using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>The seconds that each CPU spent in each mode, and its throttle counts.</summary>
internal sealed class CpuCollector(StatSource source, string sysRoot) : Collector
{
    // USER_HZ: the kernel shows 100 ticks a second to programs on every architecture.
    private const int TickDecimals = 2;

    private readonly CpuCounters _counters = new();
    private readonly CpuThrottles _throttles = new(sysRoot);

    public override string Name => "cpu";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = source.Read();
        if (outcome.Failed) return outcome;

        var cpus = source.Cpus.All;
        _counters.Steady(cpus);
        writer.Family("node_cpu_guest_seconds_total"u8, MetricType.Counter, "Seconds the CPUs spent in guests (VMs) for each mode."u8);
        foreach (ref readonly var cpu in cpus)
        {
            WriteMode(ref writer, in cpu, CpuTicks.GuestNice, "nice"u8);
            WriteMode(ref writer, in cpu, CpuTicks.Guest, "user"u8);
        }

        writer.Family("node_cpu_seconds_total"u8, MetricType.Counter, "Seconds the CPUs spent in each mode."u8);
        foreach (ref readonly var cpu in cpus)
        {
            for (var mode = 0; mode < CpuTicks.Guest; mode++) WriteMode(ref writer, in cpu, mode, NameOf(mode));
        }

        var followed = _throttles.Follow(cpus);
        _throttles.Write(ref writer);
        if (source.Cpus.Overflowed) return Outcome.Partial("has more than 8,192 CPUs: the others are left out", "/proc/stat");
        return followed ? Outcome.Success : Outcome.Partial("has more than 2,048 throttle counts: the others are left out", "sysfs");
    }

    public override void Dispose()
    {
        source.Dispose();
        _throttles.Dispose();
    }

    private static void WriteMode(ref MetricWriter writer, in CpuRow cpu, int mode, ReadOnlySpan<byte> name)
    {
        writer.Label("cpu"u8, cpu.Number);
        writer.Label("mode"u8, name);
        writer.Value((long)Math.Min(cpu.Ticks[mode], long.MaxValue), TickDecimals);
    }

    private static ReadOnlySpan<byte> NameOf(int mode) => mode switch
    {
        0 => "user"u8,
        1 => "nice"u8,
        2 => "system"u8,
        CpuTicks.Idle => "idle"u8,
        4 => "iowait"u8,
        5 => "irq"u8,
        6 => "softirq"u8,
        _ => "steal"u8,
    };
}

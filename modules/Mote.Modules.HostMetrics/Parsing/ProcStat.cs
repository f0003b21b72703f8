using System;
using System.Runtime.CompilerServices;

namespace Mote.Modules.Parsing;

/// <summary>A CPU's ticks by mode, in the order of <c>/proc/stat</c>: user, nice, system, idle, iowait, irq, softirq, steal, guest, guest_nice.</summary>
[InlineArray(Count)]
internal struct CpuTicks
{
    public const int Count = 10;
    public const int Idle = 3;
    public const int Guest = 8;
    public const int GuestNice = 9;

    private ulong _first;
}

internal struct CpuRow
{
    public int Number;
    public CpuTicks Ticks;
}

/// <summary>The host's totals in <c>/proc/stat</c>; 0 where the kernel has no such line.</summary>
internal struct StatTotals
{
    public ulong Interrupts;
    public ulong ContextSwitches;
    public ulong BootTimeSeconds;
    public ulong Forks;
    public ulong ProcsRunning;
    public ulong ProcsBlocked;
}

/// <summary>Reads <c>/proc/stat</c>.</summary>
internal static class ProcStat
{
    // More than any kernel is built for (NR_CPUS ends at 8192): a larger number is not a CPU's.
    private const ulong CpuNumberMax = 65_535;

    /// <returns>False when a line that matters is not as the kernel writes it, or no CPU was found.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, Rows<CpuRow> cpus, out StatTotals totals)
    {
        cpus.Clear();
        totals = default;
        for (var reader = new ProcText(text); !reader.AtEnd; reader.NextLine())
        {
            if (!reader.TryField(out ReadOnlySpan<byte> key)) continue;
            if (key.StartsWith("cpu"u8))
            {
                if (key.Length > 3 && !TryParseCpu(key[3..], ref reader, cpus)) return false;
            }
            else if (!TryParseTotal(key, ref reader, ref totals))
            {
                return false;
            }
        }

        return cpus.Count > 0;
    }

    private static bool TryParseCpu(ReadOnlySpan<byte> number, ref ProcText reader, Rows<CpuRow> cpus)
    {
        var row = new CpuRow();
        if (!Numbers.TryParse(number, out var cpu) || cpu > CpuNumberMax) return false;
        row.Number = (int)cpu;

        // Old kernels have fewer modes; those they lack stay 0, as at node_exporter.
        for (var mode = 0; mode < CpuTicks.Count && reader.TryField(out ReadOnlySpan<byte> field); mode++)
        {
            if (!Numbers.TryParse(field, out row.Ticks[mode])) return false;
        }

        cpus.TryAdd(in row);
        return true;
    }

    private static bool TryParseTotal(ReadOnlySpan<byte> key, ref ProcText reader, ref StatTotals totals) => key switch
    {
        _ when key.SequenceEqual("intr"u8) => reader.TryNumber(out totals.Interrupts),
        _ when key.SequenceEqual("ctxt"u8) => reader.TryNumber(out totals.ContextSwitches),
        _ when key.SequenceEqual("btime"u8) => reader.TryNumber(out totals.BootTimeSeconds),
        _ when key.SequenceEqual("processes"u8) => reader.TryNumber(out totals.Forks),
        _ when key.SequenceEqual("procs_running"u8) => reader.TryNumber(out totals.ProcsRunning),
        _ when key.SequenceEqual("procs_blocked"u8) => reader.TryNumber(out totals.ProcsBlocked),
        _ => true,
    };
}

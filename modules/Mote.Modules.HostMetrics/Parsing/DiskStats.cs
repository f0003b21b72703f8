using System;
using System.Runtime.CompilerServices;

namespace Mote.Modules.Parsing;

/// <summary>A block device's counters, in the order of <c>/proc/diskstats</c>.</summary>
[InlineArray(Count)]
internal struct DiskCounters
{
    public const int Count = 17;

    private ulong _first;
}

internal struct DiskRow
{
    public uint Major;
    public uint Minor;
    public Slice Name;

    /// <summary>How many counters the kernel gave: 11, 15 since 4.18, 17 since 5.5.</summary>
    public int Given;

    public DiskCounters Counters;
}

/// <summary>Reads <c>/proc/diskstats</c>: <c>major minor name counter...</c>, a line a device.</summary>
internal static class DiskStats
{
    // Kernels before 2.6.25 give partitions 4 counters of other meanings: such lines are left out, as at node_exporter.
    private const int GivenMin = 11;

    /// <returns>False when a line is not as the kernel writes it. No device at all is fine.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, in Exclusions exclusions, Rows<DiskRow> disks)
    {
        disks.Clear();
        for (var reader = new ProcText(text); !reader.AtEnd; reader.NextLine())
        {
            if (!reader.TryField(out ReadOnlySpan<byte> first)) continue;

            var disk = new DiskRow();
            if (!Numbers.TryParse(first, out var major) || major > uint.MaxValue) return false;
            if (!reader.TryNumber(out var minor) || minor > uint.MaxValue) return false;
            if (!reader.TryField(out disk.Name)) return false;
            if (exclusions.IsDiskExcluded(disk.Name.In(text))) continue;

            (disk.Major, disk.Minor) = ((uint)major, (uint)minor);
            for (; disk.Given < DiskCounters.Count && reader.TryField(out ReadOnlySpan<byte> field); disk.Given++)
            {
                if (!Numbers.TryParse(field, out disk.Counters[disk.Given])) return false;
            }

            if (disk.Given >= GivenMin) disks.TryAdd(in disk);
        }

        return true;
    }
}

using System;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>The families of <c>/proc/diskstats</c>, one for each counter that the kernel gives.</summary>
internal readonly ref struct DiskFamilies(ReadOnlySpan<byte> text, ReadOnlySpan<DiskRow> disks)
{
    private const int MillisecondDecimals = 3;

    // A sector is 512 bytes here, on every device.
    private const ulong SectorBytes = 512;

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<DiskRow> _disks = disks;

    private enum Unit
    {
        Count,
        Sectors,
        Milliseconds,
    }

    public void Write(ref MetricWriter writer)
    {
        Write(ref writer, 0, Unit.Count, "node_disk_reads_completed_total"u8, "The total number of reads completed successfully."u8);
        Write(ref writer, 1, Unit.Count, "node_disk_reads_merged_total"u8, "The total number of reads merged."u8);
        Write(ref writer, 2, Unit.Sectors, "node_disk_read_bytes_total"u8, "The total number of bytes read successfully."u8);
        Write(ref writer, 3, Unit.Milliseconds, "node_disk_read_time_seconds_total"u8, "The total number of seconds spent by all reads."u8);
        Write(ref writer, 4, Unit.Count, "node_disk_writes_completed_total"u8, "The total number of writes completed successfully."u8);
        Write(ref writer, 5, Unit.Count, "node_disk_writes_merged_total"u8, "The number of writes merged."u8);
        Write(ref writer, 6, Unit.Sectors, "node_disk_written_bytes_total"u8, "The total number of bytes written successfully."u8);
        Write(ref writer, 7, Unit.Milliseconds, "node_disk_write_time_seconds_total"u8, "This is the total number of seconds spent by all writes."u8);
        Write(ref writer, 8, Unit.Count, "node_disk_io_now"u8, "The number of I/Os currently in progress."u8, MetricType.Gauge);
        Write(ref writer, 9, Unit.Milliseconds, "node_disk_io_time_seconds_total"u8, "Total seconds spent doing I/Os."u8);
        Write(ref writer, 10, Unit.Milliseconds, "node_disk_io_time_weighted_seconds_total"u8, "The weighted # of seconds spent doing I/Os."u8);
        Write(ref writer, 11, Unit.Count, "node_disk_discards_completed_total"u8, "The total number of discards completed successfully."u8);
        Write(ref writer, 12, Unit.Count, "node_disk_discards_merged_total"u8, "The total number of discards merged."u8);
        Write(ref writer, 13, Unit.Count, "node_disk_discarded_sectors_total"u8, "The total number of sectors discarded successfully."u8);
        Write(ref writer, 14, Unit.Milliseconds, "node_disk_discard_time_seconds_total"u8, "This is the total number of seconds spent by all discards."u8);
        Write(ref writer, 15, Unit.Count, "node_disk_flush_requests_total"u8, "The total number of flush requests completed successfully"u8);
        Write(
            ref writer,
            16,
            Unit.Milliseconds,
            "node_disk_flush_requests_time_seconds_total"u8,
            "This is the total number of seconds spent by all flush requests."u8);
    }

    private void Write(
        ref MetricWriter writer, int counter, Unit unit, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help, MetricType type = MetricType.Counter)
    {
        var begun = false;
        foreach (ref readonly var disk in _disks)
        {
            if (counter >= disk.Given) continue;
            if (!begun) writer.Family(name, type, help);
            begun = true;
            writer.Label("device"u8, disk.Name.In(_text));
            WriteValue(ref writer, disk.Counters[counter], unit);
        }
    }

    private static void WriteValue(ref MetricWriter writer, ulong value, Unit unit)
    {
        if (unit == Unit.Milliseconds) WriteSeconds(ref writer, value);
        else writer.Value(unit == Unit.Sectors ? value * SectorBytes : value);
    }

    // node_exporter multiplies by 0.001, which is off by the last bit for some numbers. Those are written as it writes them,
    // so that the two compare as equal; the others as what they are, which costs a tenth.
    private static void WriteSeconds(ref MetricWriter writer, ulong ms)
    {
        var product = ms * 0.001;
        if (product == ms / 1000.0) writer.Value((long)Math.Min(ms, long.MaxValue), MillisecondDecimals);
        else writer.Value(product);
    }
}

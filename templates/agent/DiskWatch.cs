using System.IO;
using Mote;

namespace MoteAgent1;

/// <summary>How full the disk is.</summary>
[Message]
public readonly record struct DiskUse(int Percent);

/// <summary>What agent.json may set, in its section <c>diskWatch</c>.</summary>
[Options]
public sealed record DiskWatchOptions
{
    /// <summary>Where the disk is mounted.</summary>
    public string Path { get; init; } = "/";

    /// <summary>How full it may be before the agent says so, in percent.</summary>
    [Range(1, 100)]
    public int WarnAtPercent { get; init; } = 90;
}

/// <summary>Watches one disk, and says so once when it is nearly full.</summary>
[Module]
public sealed partial class DiskWatch(Publisher<DiskUse> read, DiskWatchOptions options, Log log)
{
    private readonly DriveInfo _disk = new(options.Path);
    private int? _percent;
    private bool _hasWarned;

    /// <summary>Perceives. The literal is checked while you type it.</summary>
    [Every("10s", Offset = "1s")]
    void Look()
    {
        if (_disk.TotalSize > 0) read.Publish(new DiskUse((int)(100 - 100 * _disk.AvailableFreeSpace / _disk.TotalSize)));
    }

    /// <summary>Processes, and acts: a message that this module publishes to itself waits until <see cref="Look"/> is done.</summary>
    [Handle]
    void On(in DiskUse use)
    {
        _percent = use.Percent;
        var isFull = use.Percent >= options.WarnAtPercent;
        if (isFull && !_hasWarned) log.Warn($"{options.Path} is {use.Percent} % full");
        _hasWarned = isFull;
    }

    /// <summary>Tells, on /metrics.</summary>
    [Metrics]
    void Write(ref MetricWriter writer)
    {
        if (_percent is not { } percent) return;

        writer.Family("disk_watch_used_percent"u8, MetricType.Gauge, "How full the watched disk was at the last look."u8);
        writer.Value(percent);
    }
}

using System;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>The counters of every block device, and what udev knows of it.</summary>
internal sealed class DiskStatsCollector(HostMetricsOptions options) : Collector
{
    public const int DisksMax = 2048;

    private readonly Exclusions _exclusions = new(options);
    private readonly ReusableFile _file = new(options.ProcRoot + "/diskstats");
    private readonly UdevFiles _udev = new(options.UdevData);
    private readonly Rows<DiskRow> _disks = new(DisksMax);

    public override string Name => "diskstats";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = _file.Read(endsShort: false);
        if (outcome.Failed) return outcome;

        ReadOnlySpan<byte> text = _file.Text;
        if (!DiskStats.TryParse(text, in _exclusions, _disks)) return Outcome.Failure("is not as the kernel writes it", _file.Path);

        _udev.Read(_disks.All);
        new DiskFamilies(text, _disks.All).Write(ref writer);
        new UdevFamilies(text, _disks.All, _udev.Text, _udev.Properties).Write(ref writer);
        return _disks.Overflowed ? Outcome.Partial("has more than 2,048 devices: the others are left out", _file.Path) : Outcome.Success;
    }

    public override void Dispose() => _file.Dispose();
}

using System;
using System.Diagnostics.CodeAnalysis;

namespace Mote.Modules;

/// <summary>
/// What <see cref="HostMetrics"/> reads: section <c>hostMetrics</c>. Lists of exclusions hold exact names, or beginnings
/// marked by a last <c>*</c>, and come on top of node_exporter's own exclusions.
/// </summary>
[SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "The options binder binds arrays; nothing writes to them.")]
[Options]
public sealed record HostMetricsOptions
{
    /// <summary>Seconds spent by each CPU in each mode, and throttle counts where the hardware has them; true unless set.</summary>
    public bool Cpu { get; init; } = true;

    /// <summary>Every field of <c>/proc/meminfo</c>; true unless set.</summary>
    public bool MemInfo { get; init; } = true;

    /// <summary>The 1, 5 and 15 minute load averages; true unless set.</summary>
    public bool LoadAvg { get; init; } = true;

    /// <summary>The counters of every network device, by netlink; true unless set.</summary>
    public bool NetDev { get; init; } = true;

    /// <summary>The counters of every block device, and what udev knows of it; true unless set.</summary>
    public bool DiskStats { get; init; } = true;

    /// <summary>Size and use of every mounted file system; true unless set.</summary>
    public bool FileSystem { get; init; } = true;

    /// <summary>Interrupts, context switches, forks, boot time and process counts; true unless set.</summary>
    public bool Stat { get; init; } = true;

    /// <summary>Kernel name, release, machine and host name; true unless set.</summary>
    public bool Uname { get; init; } = true;

    /// <summary>Where procfs is mounted; <c>/proc</c> unless set. In a container, as in <c>/host/proc</c>.</summary>
    public string ProcRoot { get; init; } = "/proc";

    /// <summary>Where sysfs is mounted; <c>/sys</c> unless set.</summary>
    public string SysRoot { get; init; } = "/sys";

    /// <summary>Where the host's root is mounted; <c>/</c> unless set. Mount points are shown without it.</summary>
    public string RootFs { get; init; } = "/";

    /// <summary>The directory of udev's data base of devices; <c>/run/udev/data</c> unless set. It may be absent.</summary>
    public string UdevData { get; init; } = "/run/udev/data";

    /// <summary>
    /// Leaves out what node_exporter 1.5.0 leaves out (pseudo file systems, partitions, loop and ram disks, container
    /// layers); true unless set. False shows everything but what the lists below name.
    /// </summary>
    public bool DefaultExclusions { get; init; } = true;

    /// <summary>Mount points to leave out as well, as in <c>["/boot", "/run/*"]</c>; none unless set.</summary>
    public string[] ExcludedMounts { get; init; } = [];

    /// <summary>Types of file systems to leave out as well, as in <c>["nfs*"]</c>; none unless set.</summary>
    public string[] ExcludedFileSystems { get; init; } = [];

    /// <summary>Block devices to leave out as well, as in <c>["zram*"]</c>; none unless set.</summary>
    public string[] ExcludedDisks { get; init; } = [];

    /// <summary>Network devices to leave out, as in <c>["lo", "veth*"]</c>; none unless set.</summary>
    public string[] ExcludedNetDevices { get; init; } = [];

    /// <summary>
    /// The longest that one scrape waits for its file systems, all together; 500 ms unless set. A mount that takes more
    /// than half of what is left counts as hung: its <c>node_filesystem_device_error</c> is 1, and it is not asked again
    /// until it has answered.
    /// </summary>
    [Range("10ms", "10s")]
    public TimeSpan FileSystemTimeout { get; init; } = TimeSpan.FromMilliseconds(500);
}

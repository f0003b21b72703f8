using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Mote.Modules.Native;

namespace Mote.Modules.Collectors;

/// <summary>Builds the collectors that the options switch on.</summary>
internal static class LinuxCollectors
{
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Each collector disposes of what it was given.")]
    public static unsafe Collector[] Create(HostMetricsOptions options, TimeProvider time, Log log)
    {
        var collectors = new List<Collector>();
        // One read serves cpu and stat: making /proc/stat is the dearest thing that a scrape asks of the kernel.
        var stat = options.Cpu || options.Stat ? new StatSource(options.ProcRoot) : null;

        if (options.Cpu) collectors.Add(new CpuCollector(stat!, options.SysRoot));
        if (options.DiskStats) collectors.Add(new DiskStatsCollector(options));
        if (options.LoadAvg) collectors.Add(new LoadAvgCollector(options.ProcRoot));
        if (options.MemInfo) collectors.Add(new MemInfoCollector(options.ProcRoot));
        if (options.NetDev) collectors.Add(new NetDevCollector(options.ExcludedNetDevices));
        if (options.Stat) collectors.Add(new StatCollector(stat!, readsItself: !options.Cpu));
        if (options.Uname) collectors.Add(new UnameCollector());

        // Last, so that its helper thread has asked the kernel while the others collected.
        if (options.FileSystem) collectors.Add(new FileSystemCollector(options, FileSystems.Ask, time, log));
        return [.. collectors];
    }
}

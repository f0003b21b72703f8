using System;
using Mote.Modules.Collectors;

namespace Mote.Modules;

/// <summary>
/// The host's own numbers under node_exporter 1.5.0's names, labels and units: cpu, meminfo, loadavg, netdev, diskstats,
/// filesystem, stat and uname, with <c>node_scrape_collector_success</c> and <c>node_scrape_collector_duration_seconds</c>.
/// Everything is read during the scrape, from descriptors that stay open; in steady state a scrape allocates 0 bytes.
/// A collector with a missing or unreadable source logs one warning and loses its own series only.
/// Linux only: elsewhere it says so once and writes nothing.
/// </summary>
/// <param name="options">Which collectors run, where they read, and what they leave out.</param>
/// <param name="time">Measures the collectors' durations and the file systems' deadline.</param>
/// <param name="log">Receives one line whenever a collector fails, recovers, or meets one of its bounds.</param>
[Module(Criticality = Criticality.Core)]
public sealed partial class HostMetrics(HostMetricsOptions options, TimeProvider time, Log log) : IDisposable
{
    private readonly CollectorSet _collectors = CollectorSet.Create(options, time, log);

    /// <summary>Closes every descriptor and ends the helper thread; what hangs in the kernel ends when the kernel answers.</summary>
    public void Dispose() => _collectors.Dispose();

    [Metrics]
    internal void Write(ref MetricWriter writer) => _collectors.Write(ref writer);

    [Stop]
    internal void Stop() => Dispose();
}

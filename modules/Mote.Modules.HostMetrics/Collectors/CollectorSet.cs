using System;
using System.Runtime.InteropServices;
using Mote.Modules.Native;

namespace Mote.Modules.Collectors;

/// <summary>The collectors that are switched on, in the order of their series, and what is known of each.</summary>
internal sealed class CollectorSet : IDisposable
{
    // TimeSpan's own unit, 100 ns, as a power of ten of a second.
    private const int DurationDecimals = 7;

    private readonly Collector[] _collectors;
    private readonly Outcome[] _outcomes;
    private readonly long[] _durations;
    private readonly TimeProvider _time;
    private readonly Log _log;

    public CollectorSet(Collector[] collectors, TimeProvider time, Log log)
    {
        _collectors = collectors;
        _outcomes = new Outcome[collectors.Length];
        _durations = new long[collectors.Length];
        _time = time;
        _log = log;
    }

    public static CollectorSet Create(HostMetricsOptions options, TimeProvider time, Log log)
    {
        if (OperatingSystem.IsLinux()) return new CollectorSet(LinuxCollectors.Create(options, time, log), time, log);

        log.Warn("host metrics are read from Linux's procfs: there will be none");
        return new CollectorSet([], time, log);
    }

    public void Write(ref MetricWriter writer)
    {
        for (var i = 0; i < _collectors.Length; i++)
        {
            var started = _time.GetTimestamp();
            _collectors[i].Begin();
            _durations[i] = _time.GetElapsedTime(started).Ticks;
        }

        for (var i = 0; i < _collectors.Length; i++)
        {
            var started = _time.GetTimestamp();
            var outcome = _collectors[i].Collect(ref writer);
            _durations[i] += _time.GetElapsedTime(started).Ticks;
            if (outcome != _outcomes[i]) Report(_collectors[i], outcome);
            _outcomes[i] = outcome;
        }

        if (_collectors.Length > 0) WriteOutcomes(ref writer);
    }

    public void Dispose()
    {
        foreach (var collector in _collectors) collector.Dispose();
    }

    private void WriteOutcomes(ref MetricWriter writer)
    {
        writer.Family("node_scrape_collector_duration_seconds"u8, MetricType.Gauge, "node_exporter: Duration of a collector scrape."u8);
        for (var i = 0; i < _collectors.Length; i++)
        {
            writer.Label("collector"u8, _collectors[i].Name);
            writer.Value(_durations[i], DurationDecimals);
        }

        writer.Family("node_scrape_collector_success"u8, MetricType.Gauge, "node_exporter: Whether a collector succeeded."u8);
        for (var i = 0; i < _collectors.Length; i++)
        {
            writer.Label("collector"u8, _collectors[i].Name);
            writer.Value(_outcomes[i].Failed ? 0 : 1);
        }
    }

    // Called when an outcome differs from the last one: a source that stays broken is said once, not at every scrape.
    [ColdPath]
    private void Report(Collector collector, in Outcome outcome)
    {
        if (outcome.Problem is null)
            _log.Info($"collector {collector.Name} is whole again");
        else if (outcome.Errno == 0)
            _log.Warn($"collector {collector.Name}: {outcome.Subject} {outcome.Problem}");
        else
            _log.Warn($"collector {collector.Name}: {outcome.Subject} {outcome.Problem}: {Marshal.GetPInvokeErrorMessage(outcome.Errno)}");
    }
}

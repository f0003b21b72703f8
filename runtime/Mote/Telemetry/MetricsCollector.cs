using System;
using Mote.Dispatch;

namespace Mote.Telemetry;

/// <summary>
/// Collects the metrics of all event loops for a scrape: ask, wait until collected, write. An event loop that is late costs its own series,
/// never the scrape. One scraping thread at a time; allocates nothing.
/// </summary>
public sealed class MetricsCollector
{
    private readonly AgentRuntime _runtime;
    private readonly MetricBuffer _own = new();
    private ProcessMetrics? _process;

    internal MetricsCollector(AgentRuntime runtime) => _runtime = runtime;

    /// <summary>Is called on an event loop when its part is collected; wakes the waiting scrape. Must not block or throw.</summary>
    public Action? Collected { get; set; }

    /// <summary>Asks every event loop for its metrics; the values are read after this call.</summary>
    /// <returns>A ticket for <see cref="IsCollected"/>.</returns>
    public long Ask() => _runtime.Loop.Metrics.Ask();

    /// <summary>Whether every event loop has answered, this ticket and all later ones.</summary>
    /// <param name="ticket">What <see cref="Ask"/> returned.</param>
    /// <returns>True when <see cref="Part"/> would have everything.</returns>
    public bool IsCollected(long ticket) => _runtime.Loop.Metrics.IsCollected(ticket);

    /// <summary>
    /// The answer's parts, one after the other: the agent's own counters, then each event loop's metrics; an event loop that has not answered
    /// is left out and has a <c>mote_collector_success</c> of 0.
    /// </summary>
    /// <param name="ticket">What <see cref="Ask"/> returned.</param>
    /// <param name="part">From 0; the last one is followed by an empty span.</param>
    /// <returns>The part's text, valid until the next <see cref="Ask"/>.</returns>
    public ReadOnlySpan<byte> Part(long ticket, int part) => part switch
    {
        0 => WriteOwn(IsCollected(ticket)),
        1 when IsCollected(ticket) => _runtime.Loop.Metrics.Written,
        _ => [],
    };

    internal void RaiseCollected() => Collected?.Invoke();

    private ReadOnlySpan<byte> WriteOwn(bool loopIsCollected)
    {
        _own.Clear();
        var writer = new MetricWriter(_own);
        writer.Family("mote_collector_success"u8, MetricType.Gauge, "Whether the event loop answered the scrape in time."u8);
        writer.Label("loop"u8, 0);
        writer.Value(loopIsCollected ? 1L : 0L);
        writer.Family("mote_metrics_truncated"u8, MetricType.Gauge, "Whether the modules' metrics did not fit their buffer, and series are missing."u8);
        writer.Label("loop"u8, 0);
        writer.Value(loopIsCollected && _runtime.Loop.Metrics.IsTruncated ? 1L : 0L);
        writer.Family(
            "mote_metrics_rejected_names_total"u8,
            MetricType.Counter,
            "Names of families and labels that are not legal; their series are left out."u8);
        writer.Label("loop"u8, 0);
        writer.Value(_runtime.Loop.Metrics.RejectedNames);
        writer.Family("mote_loop_errors_total"u8, MetricType.Counter, "Exceptions of callbacks on the event loop that belong to no module."u8);
        writer.Label("loop"u8, 0);
        writer.Value(_runtime.Loop.Errors);
        var lastRuns = _runtime.LastRuns;
        writer.Family("mote_agent_safe_mode"u8, MetricType.Gauge, "Whether only core modules were started, because the last runs ended badly."u8);
        writer.Value(lastRuns.IsSafeMode ? 1L : 0L);
        writer.Family("mote_agent_bad_ends"u8, MetricType.Gauge, "Runs before this one that ended badly and still count."u8);
        writer.Value(lastRuns.BadEnds);
        writer.Family("mote_agent_lost_messages"u8, MetricType.Gauge, "Messages that waited when the last run gave up because its event loop hung."u8);
        writer.Value(lastRuns.Lost);
        if (_runtime.Governor is { } governor) GovernorMetrics.Write(ref writer, governor);
        writer.Family("mote_agent_reloads_total"u8, MetricType.Counter, "Reloads of the configuration, by outcome."u8);
        writer.Label("outcome"u8, "applied"u8);
        writer.Value(_runtime.Reloads.Applied);
        writer.Label("outcome"u8, "refused"u8);
        writer.Value(_runtime.Reloads.Refused);
        writer.Family("mote_agent_last_reload_applied"u8, MetricType.Gauge, "Whether the last reload's configuration counts; 1 before the first."u8);
        writer.Value(_runtime.Reloads.IsLastApplied ? 1L : 0L);
        writer.Family("mote_log_repeated_total"u8, MetricType.Counter, "Log lines that were left out because they repeat others."u8);
        writer.Value(_runtime.Setup.Log.Repeats.LeftOut);
        ModuleMetrics.Write(ref writer, _runtime.Status);
        (_process ??= new ProcessMetrics(_runtime.Time)).Write(ref writer);
        return _own.Written;
    }
}

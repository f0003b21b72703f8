using System;
using Mote.Dispatch;

namespace Mote;

/// <summary>
/// Collects the metrics of all lanes for a scrape: ask, wait until collected, write. A lane that is late costs its own series,
/// never the scrape. One scraping thread at a time; allocates nothing.
/// </summary>
public sealed class MetricsCollector
{
    private readonly AgentGraph _graph;
    private readonly MetricBuffer _own = new();

    internal MetricsCollector(AgentGraph graph) => _graph = graph;

    /// <summary>Is called on a lane when its part is collected; wakes whoever waits. Must not block or throw.</summary>
    public Action? Collected { get; set; }

    /// <summary>Asks every lane for its metrics; the values are read after this call.</summary>
    /// <returns>A ticket for <see cref="IsCollected"/>.</returns>
    public long Ask() => _graph.Lane.Metrics.Ask();

    /// <summary>Whether every lane has answered, this ticket and all later ones.</summary>
    /// <param name="ticket">What <see cref="Ask"/> returned.</param>
    /// <returns>True when <see cref="Part"/> would have everything.</returns>
    public bool IsCollected(long ticket) => _graph.Lane.Metrics.IsCollected(ticket);

    /// <summary>
    /// The answer's parts, one after the other: the agent's own counters, then each lane's metrics; a lane that has not answered
    /// is left out and has a <c>mote_collector_success</c> of 0.
    /// </summary>
    /// <param name="ticket">What <see cref="Ask"/> returned.</param>
    /// <param name="part">From 0; the last one is followed by an empty span.</param>
    /// <returns>The part's text, valid until the next <see cref="Ask"/>.</returns>
    public ReadOnlySpan<byte> Part(long ticket, int part) => part switch
    {
        0 => WriteOwn(IsCollected(ticket)),
        1 when IsCollected(ticket) => _graph.Lane.Metrics.Written,
        _ => [],
    };

    internal void RaiseCollected() => Collected?.Invoke();

    private ReadOnlySpan<byte> WriteOwn(bool laneIsCollected)
    {
        _own.Clear();
        var writer = new MetricWriter(_own);
        writer.Family("mote_collector_success"u8, MetricType.Gauge, "Whether the lane answered the scrape in time."u8);
        writer.Label("lane"u8, 0);
        writer.Value(laneIsCollected ? 1L : 0L);
        writer.Family("mote_metrics_truncated"u8, MetricType.Gauge, "Whether the modules' metrics did not fit their buffer, and series are missing."u8);
        writer.Label("lane"u8, 0);
        writer.Value(laneIsCollected && _graph.Lane.Metrics.IsTruncated ? 1L : 0L);
        writer.Family("mote_metrics_rejected_names_total"u8, MetricType.Counter, "Names of families and labels that are not legal; their series are left out."u8);
        writer.Label("lane"u8, 0);
        writer.Value(_graph.Lane.Metrics.RejectedNames);
        writer.Family("mote_loop_errors_total"u8, MetricType.Counter, "Exceptions of callbacks on the event loop that belong to no module."u8);
        writer.Label("lane"u8, 0);
        writer.Value(_graph.Lane.Errors);
        writer.Family("mote_log_repeated_total"u8, MetricType.Counter, "Log lines that were left out because they repeat others."u8);
        writer.Value(_graph.Setup.Log.Repeats.LeftOut);
        ModuleMetrics.Write(ref writer, _graph.Status);
        return _own.Written;
    }
}

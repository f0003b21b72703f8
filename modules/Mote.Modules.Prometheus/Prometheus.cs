using System;
using Mote.Http;
using Mote.Telemetry;

namespace Mote.Modules;

/// <summary>
/// Serves <c>/metrics</c> to Prometheus, in its text format 0.0.4, and <c>/healthz</c> and <c>/readyz</c> to what watches
/// over the agent. The numbers are read while the scrape waits for them: none is older than the scrape.
/// </summary>
/// <param name="options">Where it listens, and its bounds.</param>
/// <param name="status">The agent's modules and their numbers.</param>
/// <param name="time">The clock of the time limits.</param>
/// <param name="log">Receives the address, and what goes wrong.</param>
[Module(Criticality = Criticality.Core)]
public sealed partial class Prometheus(PrometheusOptions options, AgentStatus status, TimeProvider time, Log log) : IDisposable
{
    private readonly HttpServer _server = new(
        new ScrapeEndpoint(options, status, log),
        options.Listen,
        new HttpLimits
        {
            Connections = options.Connections,
            ConnectionsPerPeer = (options.Connections * 3 + 3) / 4,
            ResponseMaxBytes = 2 * MetricBuffer.DefaultMaxBytes,
        },
        time);

    /// <summary>Closes the listener and every connection, and ends the responder's thread.</summary>
    public void Dispose() => _server.Dispose();

    [Start]
    internal void Start()
    {
        status.Metrics.Collected = _server.Wake;
        _server.Start();
        log.Info($"serves http://{_server.LocalAddress}/metrics");
    }

    [Stop]
    internal void Stop() => Dispose();

    [Metrics]
    internal void Write(ref MetricWriter writer)
    {
        var counters = _server.Counters;
        writer.Family("mote_http_connections"u8, MetricType.Gauge, "Connections open now."u8);
        writer.Value(counters.Open);
        writer.Family("mote_http_accepted_total"u8, MetricType.Counter, "Connections accepted."u8);
        writer.Value(counters.Accepted);
        writer.Family("mote_http_requests_total"u8, MetricType.Counter, "Requests that were whole and well-formed."u8);
        writer.Value(counters.Requests);
        writer.Family(
            "mote_http_closed_total"u8,
            MetricType.Counter,
            "Connections closed early, by reason: to make room for another, or because the peer was too slow."u8);
        writer.Label("reason"u8, "evicted"u8);
        writer.Value(counters.Evicted);
        writer.Label("reason"u8, "timeout"u8);
        writer.Value(counters.TimedOut);
        writer.Family("mote_http_errors_total"u8, MetricType.Counter, "Answers with an error, by whose it was."u8);
        writer.Label("by"u8, "client"u8);
        writer.Value(counters.Rejected);
        writer.Label("by"u8, "agent"u8);
        writer.Value(counters.Failed);
    }
}

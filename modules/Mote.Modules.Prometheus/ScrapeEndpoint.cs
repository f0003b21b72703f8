using System;
using System.Net;
using System.Text;
using Mote.Http;

namespace Mote.Modules;

/// <summary>The paths that are served. Runs on the responder's thread, and waits for the event loops without blocking it.</summary>
internal sealed class ScrapeEndpoint(PrometheusOptions options, AgentStatus status, Log log) : HttpEndpoint
{
    private readonly TimeSpan _scrapeTimeout = TimeSpan.FromMilliseconds(options.ScrapeTimeoutMs);

    // Prometheus's text format, https://prometheus.io/docs/instrumenting/exposition_formats
    private static ReadOnlySpan<byte> MetricsType => "text/plain; version=0.0.4; charset=utf-8"u8;

    private static ReadOnlySpan<byte> TextType => "text/plain; charset=utf-8"u8;

    public override bool TryAnswer(HttpExchange exchange)
    {
        if (exchange.Path.SequenceEqual("/metrics"u8)) return TryAnswerMetrics(exchange);

        if (exchange.Path.SequenceEqual("/healthz"u8)) AnswerHealth(exchange);
        else if (exchange.Path.SequenceEqual("/readyz"u8)) AnswerReady(exchange);
        else if (exchange.Path.SequenceEqual("/status"u8)) exchange.Answer(HttpStatusCode.OK, "application/json"u8, StatusDocument.Write(status));
        else exchange.Answer(HttpStatusCode.NotFound, TextType, "here are /metrics, /healthz, /readyz and /status\n"u8);
        return true;
    }

    public override void OnError(Exception error, bool isResponder) =>
        log.Error(error, isResponder ? "the responder failed: it closes its connections and begins again" : "a request could not be answered");

    private bool TryAnswerMetrics(HttpExchange exchange)
    {
        if (exchange.State == 0)
        {
            exchange.State = status.Metrics.Ask();
            exchange.WaitAtMost(_scrapeTimeout);
        }

        if (!status.Metrics.IsCollected(exchange.State) && !exchange.HasTimedOut) return false;

        exchange.Begin(HttpStatusCode.OK);
        var number = 0;
        for (var part = status.Metrics.Part(exchange.State, number); !part.IsEmpty; part = status.Metrics.Part(exchange.State, ++number)) exchange.Write(part);
        exchange.End(MetricsType);
        return true;
    }

    // The responder has its own thread, so it can report that the loop hangs.
    private void AnswerHealth(HttpExchange exchange)
    {
        var stalledFor = status.StalledFor;
        if (stalledFor == TimeSpan.Zero) exchange.Answer(HttpStatusCode.OK, TextType, "ok\n"u8);
        else exchange.Answer(
            HttpStatusCode.ServiceUnavailable,
            TextType,
            Encoding.UTF8.GetBytes($"the event loop has not moved for {stalledFor.TotalSeconds:0} s: {status.CurrentTurn}\n"));
    }

    // A module that is out of service is named either way; only a core one makes the agent unready.
    private void AnswerReady(HttpExchange exchange)
    {
        var isReady = status.IsReady;
        exchange.Begin(isReady ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        if (isReady) exchange.Write("ready\n"u8);
        else if (status.IsStopping) exchange.Write("the agent is stopping\n"u8);
        else if (!status.IsStarted) exchange.Write("the agent is starting\n"u8);
        for (var i = 0; i < status.ModuleCount; i++)
        {
            var module = status.Module(i);
            if (module.Fault is not { } fault) continue;

            exchange.Write(Encoding.UTF8.GetBytes($"{module.Name} is {module.State.ToString()}: {fault.ReplaceLineEndings(" ")}\n"));
        }

        exchange.End(TextType);
    }
}

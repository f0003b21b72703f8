using Mote.Dispatch;

namespace Mote.Telemetry;

/// <summary>What handlers' limits and breakers dropped, and how the breakers stand.</summary>
internal static class AdmissionMetrics
{
    public static void Write(ref MetricWriter writer, AgentStatus agent)
    {
        writer.Family("mote_handler_refused_total"u8, MetricType.Counter, "Messages that a handler's limit or breaker dropped."u8);
        foreach (var admission in agent.Admissions)
        {
            if (admission.Limit is not null) Write(ref writer, agent, admission, "limited", admission.DroppedLimited);
            if (admission.Breaker is not null) Write(ref writer, agent, admission, "open", admission.DroppedOpen);
        }

        writer.Family("mote_handler_breaker_state"u8, MetricType.Gauge, "How a handler's breaker stands: 0 closed, 1 half open, 2 open."u8);
        foreach (var admission in agent.Admissions)
        {
            if (admission.Breaker is not { } breaker) continue;
            Name(ref writer, agent, admission);
            writer.Value((long)breaker.State);
        }

        writer.Family("mote_handler_breaker_opened_total"u8, MetricType.Counter, "How often a handler's breaker was opened."u8);
        foreach (var admission in agent.Admissions)
        {
            if (admission.Breaker is not { } breaker) continue;
            Name(ref writer, agent, admission);
            writer.Value(breaker.Opened);
        }
    }

    private static void Write(ref MetricWriter writer, AgentStatus agent, Admission admission, string reason, long count)
    {
        Name(ref writer, agent, admission);
        writer.Label("reason"u8, reason);
        writer.Value(count);
    }

    private static void Name(ref MetricWriter writer, AgentStatus agent, Admission admission)
    {
        writer.Label("module"u8, agent.Module(admission.Module).Name);
        writer.Label("message"u8, admission.Turn);
    }
}

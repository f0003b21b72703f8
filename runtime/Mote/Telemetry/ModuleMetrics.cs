namespace Mote.Telemetry;

/// <summary>The metrics that every module has: its state and its counters.</summary>
internal static class ModuleMetrics
{
    private const int TicksDecimals = 7;

    public static void Write(ref MetricWriter writer, AgentStatus agent)
    {
        var modules = agent.ModuleCount;
        writer.Family(
            "mote_module_state"u8,
            MetricType.Gauge,
            "What the module is doing: 0 unloaded, 1 loading, 2 running, 3 draining, 4 faulted, 5 restarting, 6 quarantined, 7 stopped."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), (long)agent.Module(i).State);
        writer.Family("mote_module_handled_total"u8, MetricType.Counter, "Messages and timer ticks whose turn ended well."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Handled);
        writer.Family("mote_module_failed_total"u8, MetricType.Counter, "Messages and timer ticks whose turn threw, or was abandoned."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Failed);
        writer.Family("mote_module_retried_total"u8, MetricType.Counter, "Turns that threw and whose message was tried again."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Retried);
        writer.Family("mote_module_late_turns_total"u8, MetricType.Counter, "Turns that were past their deadline."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).LateTurns);
        writer.Family("mote_module_dead_letters_total"u8, MetricType.Counter, "Messages that failed for good."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).DeadLetters);
        WriteDropped(ref writer, agent);
        writer.Family(
            "mote_module_missed_ticks_total"u8,
            MetricType.Counter,
            "Timer ticks that came while an earlier one of the same timer waited, or while the module was closed."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).MissedTicks);
        writer.Family("mote_module_errors_total"u8, MetricType.Counter, "Exceptions of the module's code outside of turns."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Errors);
        writer.Family("mote_module_restarts_total"u8, MetricType.Counter, "Restarts after a failure."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Restarts);
        writer.Family("mote_module_leftovers_total"u8, MetricType.Counter, "Code that lived on after an instance of the module had ended."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Leftovers);
        WriteHeld(ref writer, agent);
        writer.Family("mote_module_queue_depth"u8, MetricType.Gauge, "Messages that wait."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).QueueDepth);
        writer.Family("mote_module_queue_high_water"u8, MetricType.Gauge, "The most messages that ever waited."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).QueueHighWater);
        writer.Family("mote_module_sampled_turns_total"u8, MetricType.Counter, "Turns that were timed."u8);
        for (var i = 0; i < modules; i++) Sample(ref writer, agent.Module(i), agent.Module(i).SampledTurns);
        writer.Family("mote_module_sampled_seconds_total"u8, MetricType.Counter, "What the timed turns took together."u8);
        for (var i = 0; i < modules; i++)
        {
            writer.Label("module"u8, agent.Module(i).Name);
            writer.Value(agent.Module(i).SampledTicks, TicksDecimals);
        }

        WriteTurnTimes(ref writer, agent);
        BudgetMetrics.Write(ref writer, agent);
    }

    private static void WriteDropped(ref MetricWriter writer, AgentStatus agent)
    {
        writer.Family("mote_module_dropped_total"u8, MetricType.Counter, "Messages dropped, by reason: the mailbox was full, the module closed, or shed."u8);
        for (var i = 0; i < agent.ModuleCount; i++)
        {
            var module = agent.Module(i);
            writer.Label("module"u8, module.Name);
            writer.Label("reason"u8, "full");
            writer.Value(module.DroppedFull);
            writer.Label("module"u8, module.Name);
            writer.Label("reason"u8, "closed");
            writer.Value(module.DroppedClosed);
            if (agent.IsGoverned) WriteShed(ref writer, module);
        }

        if (agent.Admissions.Length > 0) AdmissionMetrics.Write(ref writer, agent);
    }

    // Most agents have no scope, and no such family.
    private static void WriteHeld(ref MetricWriter writer, AgentStatus agent)
    {
        var hasBegun = false;
        for (var i = 0; i < agent.ModuleCount; i++)
        {
            if (agent.Module(i).Held is not { } held) continue;
            if (!hasBegun) writer.Family("mote_module_held"u8, MetricType.Gauge, "Tasks, timers and resources that the module's scope holds."u8);
            hasBegun = true;
            Sample(ref writer, agent.Module(i), held);
        }
    }

    private static void WriteTurnTimes(ref MetricWriter writer, AgentStatus agent)
    {
        var hasBegun = false;
        for (var i = 0; i < agent.ModuleCount; i++)
        {
            if (agent.Module(i).TurnTimes is not { } times) continue;
            if (!hasBegun) writer.Family("mote_module_turn_seconds"u8, MetricType.Histogram, "How long turns took; each is timed, see agent.turnTimes."u8);
            hasBegun = true;
            writer.Label("module"u8, agent.Module(i).Name);
            writer.Value(times);
        }
    }

    private static void WriteShed(ref MetricWriter writer, ModuleStatus module)
    {
        writer.Label("module"u8, module.Name);
        writer.Label("reason"u8, "shed");
        writer.Value(module.DroppedShed);
    }

    private static void Sample(ref MetricWriter writer, ModuleStatus module, long value)
    {
        writer.Label("module"u8, module.Name);
        writer.Value(value);
    }
}

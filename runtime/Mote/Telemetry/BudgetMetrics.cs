namespace Mote.Telemetry;

/// <summary>What the modules use of their budgets; only of those that declare one.</summary>
internal static class BudgetMetrics
{
    private const int TicksDecimals = 7;

    public static void Write(ref MetricWriter writer, AgentStatus agent)
    {
        if (!HasBudgets(agent)) return;

        writer.Family("mote_module_cpu_seconds_total"u8, MetricType.Counter, "What the turns of a module with a budget have taken of the event loop's time."u8);
        for (var i = 0; i < agent.ModuleCount; i++) Sample(ref writer, agent.Module(i), agent.Module(i).UsedTicks, TicksDecimals);
        writer.Family("mote_module_allocated_bytes_total"u8, MetricType.Counter, "What the turns of a module with a budget have allocated."u8);
        for (var i = 0; i < agent.ModuleCount; i++) Sample(ref writer, agent.Module(i), agent.Module(i).UsedBytes);
        writer.Family("mote_module_rests_total"u8, MetricType.Counter, "How often a module had to rest, because it had used more than its budget."u8);
        for (var i = 0; i < agent.ModuleCount; i++) Sample(ref writer, agent.Module(i), agent.Module(i).Rests);
    }

    private static bool HasBudgets(AgentStatus agent)
    {
        for (var i = 0; i < agent.ModuleCount; i++)
        {
            if (agent.Module(i).Rests is not null) return true;
        }

        return false;
    }

    private static void Sample(ref MetricWriter writer, ModuleStatus module, long? value, int decimals = 0)
    {
        if (value is not { } used) return;

        writer.Label("module"u8, module.Name);
        writer.Value(used, decimals);
    }
}

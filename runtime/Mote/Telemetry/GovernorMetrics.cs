using System;
using Mote.Governing;

namespace Mote.Telemetry;

/// <summary>The level, what it comes from, and who is shed. Read by the scraping thread; each number is whole on its own.</summary>
internal static class GovernorMetrics
{
    public static void Write(ref MetricWriter writer, Governor governor)
    {
        writer.Family("mote_agent_level"u8, MetricType.Gauge, "How hard the device presses: 0 normal, 1 high, 2 critical."u8);
        writer.Value((long)governor.Level);
        writer.Family("mote_agent_level_changes_total"u8, MetricType.Counter, "How often the level has changed."u8);
        writer.Value(governor.Changes);
        writer.Family("mote_agent_shed_below"u8, MetricType.Gauge, "Who is shed: -1 nobody, 0 optional modules, 1 optional and standard ones."u8);
        writer.Value((long)governor.ShedsBelow);
        writer.Family("mote_agent_memory_reliefs_total"u8, MetricType.Counter, "How often the heap gave back what it kept, because memory was short."u8);
        writer.Value(governor.Relief.Count);
        writer.Family("mote_agent_modules_closed_total"u8, MetricType.Counter, "Modules that load on demand and were closed, because memory was short."u8);
        writer.Value(governor.Relief.Closed);
        var last = governor.Last;
        writer.Family("mote_pressure_ratio"u8, MetricType.Gauge, "What the last look found in use: of the device's CPU, of the agent's budgets."u8);
        Ratio(ref writer, "cpu"u8, last.CpuPercent);
        Ratio(ref writer, "own_cpu"u8, last.OwnCpuPercent);
        Ratio(ref writer, "throttling"u8, last.ThrottledPercent);
        Ratio(ref writer, "memory"u8, last.MemoryPercent);
        Ratio(ref writer, "memory_stall"u8, last.MemoryStallPercent);
        Ratio(ref writer, "power"u8, last.PowerPercent);
        Ratio(ref writer, "battery"u8, last.BatteryUsedPercent);
        if (last.BudgetBytes != PressureSample.Unknown)
        {
            writer.Family("mote_agent_memory_budget_bytes"u8, MetricType.Gauge, "The memory that the agent may use: its option, or what its group allows."u8);
            writer.Value(last.BudgetBytes);
        }

        writer.Family("mote_pressure_queue_delay_seconds"u8, MetricType.Gauge, "How long what is due waited at the last look."u8);
        writer.Value(Math.Max(0, last.QueueDelayMs), decimals: 3);
    }

    private static void Ratio(ref MetricWriter writer, scoped ReadOnlySpan<byte> of, int percent)
    {
        if (percent == PressureSample.Unknown) return;

        writer.Label("of"u8, of);
        writer.Value(percent, decimals: 2);
    }
}

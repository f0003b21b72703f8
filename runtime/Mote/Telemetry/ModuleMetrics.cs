using Mote.Dispatch;

namespace Mote;

/// <summary>What every module has without writing a line: its state and its counters.</summary>
internal static class ModuleMetrics
{
    private const int TicksDecimals = 7;

    public static void Write(ref MetricWriter writer, ModuleCell[] cells)
    {
        writer.Family("mote_module_state"u8, MetricType.Gauge, "What the module is doing: 0 stub, 1 loading, 2 running, 3 faulted, 4 stopped."u8);
        foreach (var cell in cells) Sample(ref writer, cell, (long)cell.Lifecycle);
        writer.Family("mote_module_handled_total"u8, MetricType.Counter, "Turns that ended: messages, timer ticks; failed ones too."u8);
        foreach (var cell in cells) Sample(ref writer, cell, cell.Handled);
        writer.Family("mote_module_failed_total"u8, MetricType.Counter, "Turns that threw."u8);
        foreach (var cell in cells) Sample(ref writer, cell, cell.AnnexOrNone.Failed);
        WriteDropped(ref writer, cells);
        writer.Family("mote_module_queue_depth"u8, MetricType.Gauge, "Messages that wait."u8);
        foreach (var cell in cells) Sample(ref writer, cell, cell.QueueDepth);
        writer.Family("mote_module_queue_high_water"u8, MetricType.Gauge, "The most messages that ever waited."u8);
        foreach (var cell in cells) Sample(ref writer, cell, cell.QueueHighWater);
        writer.Family("mote_module_sampled_turns_total"u8, MetricType.Counter, "Turns that were timed."u8);
        foreach (var cell in cells) Sample(ref writer, cell, cell.AnnexOrNone.SampledTurns);
        writer.Family("mote_module_sampled_seconds_total"u8, MetricType.Counter, "What the timed turns took together."u8);
        foreach (var cell in cells)
        {
            writer.Label("module"u8, cell.Name);
            writer.Value(cell.AnnexOrNone.SampledTicks, TicksDecimals);
        }
    }

    private static void WriteDropped(ref MetricWriter writer, ModuleCell[] cells)
    {
        writer.Family("mote_module_dropped_total"u8, MetricType.Counter, "Messages dropped, by reason: the mailbox was full, or the module closed."u8);
        foreach (var cell in cells)
        {
            writer.Label("module"u8, cell.Name);
            writer.Label("reason"u8, "full");
            writer.Value(cell.AnnexOrNone.DroppedFull);
            writer.Label("module"u8, cell.Name);
            writer.Label("reason"u8, "closed");
            writer.Value(cell.AnnexOrNone.DroppedClosed);
        }
    }

    private static void Sample(ref MetricWriter writer, ModuleCell cell, long value)
    {
        writer.Label("module"u8, cell.Name);
        writer.Value(value);
    }
}

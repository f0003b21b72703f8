using Mote.Modules.Native;

namespace Mote.Modules.Collectors;

/// <summary>The host's totals of <c>/proc/stat</c>.</summary>
/// <param name="source">The file.</param>
/// <param name="readsItself">False where the cpu collector has read it in the same scrape.</param>
internal sealed class StatCollector(StatSource source, bool readsItself) : Collector
{
    public override string Name => "stat";

    public override Outcome Collect(ref MetricWriter writer)
    {
        var outcome = readsItself ? source.Read() : source.Outcome;
        if (outcome.Failed) return outcome;

        ref readonly var totals = ref source.Totals;
        writer.Family("node_intr_total"u8, MetricType.Counter, "Total number of interrupts serviced."u8);
        writer.Value(totals.Interrupts);
        writer.Family("node_context_switches_total"u8, MetricType.Counter, "Total number of context switches."u8);
        writer.Value(totals.ContextSwitches);
        writer.Family("node_forks_total"u8, MetricType.Counter, "Total number of forks."u8);
        writer.Value(totals.Forks);
        writer.Family("node_boot_time_seconds"u8, MetricType.Gauge, "Node boot time, in unixtime."u8);
        writer.Value(totals.BootTimeSeconds);
        writer.Family("node_procs_running"u8, MetricType.Gauge, "Number of processes in runnable state."u8);
        writer.Value(totals.ProcsRunning);
        writer.Family("node_procs_blocked"u8, MetricType.Gauge, "Number of processes blocked waiting for I/O to complete."u8);
        writer.Value(totals.ProcsBlocked);
        return Outcome.Success;
    }

    public override void Dispose() => source.Dispose();
}

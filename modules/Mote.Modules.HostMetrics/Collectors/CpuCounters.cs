using System;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>
/// Keeps the CPUs' counters from going back. The kernel's idle and iowait do, by a tick or two; a counter that goes back
/// would be a reset to Prometheus, and a reset is a spike. The rule is node_exporter's: each mode shows the most that was
/// seen, until idle falls by three seconds or more: then the CPU was removed and added again, and starts from zero.
/// </summary>
internal sealed class CpuCounters
{
    private const ulong IdleResetTicks = 3 * 100;

    // By the CPU's number.
    private CpuTicks[] _highest = [];

    public void Steady(Span<CpuRow> cpus)
    {
        foreach (ref var cpu in cpus)
        {
            if (cpu.Number >= _highest.Length) Array.Resize(ref _highest, Math.Max(cpu.Number + 1, _highest.Length * 2));

            ref var highest = ref _highest[cpu.Number];
            if (highest[CpuTicks.Idle] >= cpu.Ticks[CpuTicks.Idle] + IdleResetTicks) highest = default;
            for (var mode = 0; mode < CpuTicks.Count; mode++)
            {
                highest[mode] = Math.Max(highest[mode], cpu.Ticks[mode]);
                cpu.Ticks[mode] = highest[mode];
            }
        }
    }
}

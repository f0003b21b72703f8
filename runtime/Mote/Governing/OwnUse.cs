using System;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>What the agent itself uses of its budgets: CPU time and resident memory, and the group's memory where it has a limit.</summary>
/// <param name="root">Where the file system begins.</param>
/// <param name="budgets">The budgets.</param>
/// <param name="group">The control group; null where there is none.</param>
/// <param name="limitHeap">Is called with the memory budget, at first and whenever it changes: false to be called again.</param>
internal sealed class OwnUse(string root, Budgets budgets, ControlGroup? group, Func<long, bool> limitHeap) : PressureSource
{
    private const int WindowMs = 250;
    private const int LineMaxBytes = 256;

    private readonly KernelFile? _pages = KernelFile.TryOpen($"{root}proc/self/statm");
    private long _cpuAtMs = long.MinValue / 2;
    private TimeSpan _cpu;
    private int _cpuPercent = PressureSample.Unknown;
    private long _heapLimitOf;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        ReadCpu(ref sample);
        ReadMemory(ref sample);
    }

    private void ReadCpu(ref PressureSample sample)
    {
        if (budgets.CpuPercent == 0 || OperatingSystem.IsBrowser()) return;

        var elapsedMs = sample.AtMs - _cpuAtMs;
        if (elapsedMs >= WindowMs)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var isFirst = _cpu == default;
            var usedPercent = (cpu - _cpu).TotalMilliseconds * 100 / elapsedMs;
            (_cpu, _cpuAtMs) = (cpu, sample.AtMs);
            if (!isFirst) _cpuPercent = (int)Math.Clamp(usedPercent * 100 / budgets.CpuPercent, 0, 1_000);
        }

        sample.OwnCpuPercent = _cpuPercent;
    }

    private void ReadMemory(ref PressureSample sample)
    {
        // A group may be made smaller while the agent runs.
        var groupBytes = group?.MemoryLimitBytes ?? 0;
        var budgetBytes = Budgets.Smaller(budgets.MemoryBytes, groupBytes);
        if (budgetBytes == 0) return;

        sample.BudgetBytes = budgetBytes;
        if (budgetBytes != _heapLimitOf && limitHeap(budgetBytes)) _heapLimitOf = budgetBytes;
        Span<byte> buffer = stackalloc byte[LineMaxBytes];
        ReadOnlySpan<byte> text = _pages is null ? [] : _pages.Read(buffer);
        if (KernelNumbers.TryTake(ref text, out _) && KernelNumbers.TryTake(ref text, out var pages)) sample.ResidentBytes = pages * Environment.SystemPageSize;
        var used = sample.ResidentBytes;
        if (groupBytes == budgetBytes) used = Math.Max(used, group!.ReadMemoryBytes());
        if (used >= 0) sample.MemoryPercent = (int)Math.Min(1_000, used * 100 / budgetBytes);
    }
}

using System;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>How busy the machine's processors are: the first line of <c>/proc/stat</c>, see proc_stat(5).</summary>
/// <param name="path">The file.</param>
internal sealed class MachineCpu(string path) : PressureSource
{
    // Shorter stretches are only a few of the kernel's ticks.
    private const int WindowMs = 250;
    private const int FieldCount = 8;
    private const int IdleField = 3;
    private const int WaitField = 4;
    private const int LineMaxBytes = 256;

    private readonly KernelFile? _stat = KernelFile.TryOpen(path);
    private long _atMs;
    private long _busy;
    private long _all;
    private int _percent = PressureSample.Unknown;

    /// <inheritdoc/>
    public override string? Missing => _stat is null ? "the CPU's use" : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        Span<byte> buffer = stackalloc byte[LineMaxBytes];
        if (_stat is null) return;

        sample.CpuPercent = _percent;
        if (_all > 0 && sample.AtMs - _atMs < WindowMs) return;

        var text = _stat.Read(buffer);
        var (busy, all) = (0L, 0L);
        for (var field = 0; field < FieldCount; field++)
        {
            if (!KernelNumbers.TryTake(ref text, out var ticks)) return;
            all += ticks;
            if (field is not (IdleField or WaitField)) busy += ticks;
        }

        if (_all > 0 && all > _all) sample.CpuPercent = _percent = (int)Math.Clamp((busy - _busy) * 100 / (all - _all), 0, 100);
        (_atMs, _busy, _all) = (sample.AtMs, busy, all);
    }
}

using System;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>
/// How often the control group had used up its share of the processor: in so many of its periods since the last look. See the kernel's document sched-bwc.
/// </summary>
/// <param name="path">The group's <c>cpu.stat</c>, the same in both versions.</param>
internal sealed class GroupThrottling(string path) : PressureSource
{
    // A period is a tenth of a second, unless the group says otherwise.
    private const int WindowMs = 1_000;
    private const int TextMaxBytes = 1024;

    private readonly KernelFile? _statistics = KernelFile.TryOpen(path);
    private long _atMs;
    private long _periods = PressureSample.Unknown;
    private long _throttled;
    private int _percent = PressureSample.Unknown;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        sample.ThrottledPercent = _percent;
        if (_statistics is null || (_periods >= 0 && sample.AtMs - _atMs < WindowMs)) return;

        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        var text = _statistics.Read(buffer);
        if (!KernelNumbers.TryFind(text, "nr_periods "u8, out var periods) || !KernelNumbers.TryFind(text, "nr_throttled "u8, out var throttled)) return;

        // An idle group has no periods at all.
        var newPeriods = Math.Max(1, periods - _periods);
        if (_periods >= 0) sample.ThrottledPercent = _percent = (int)Math.Clamp((throttled - _throttled) * 100 / newPeriods, 0, 100);
        (_atMs, _periods, _throttled) = (sample.AtMs, periods, throttled);
    }
}

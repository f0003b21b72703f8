using System;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>How much of the last ten seconds something waited for memory: the kernel's pressure stall information, "some avg10".</summary>
/// <param name="path">The group's <c>memory.pressure</c>, or <c>/proc/pressure/memory</c>.</param>
/// <param name="trigger">Says when there is something to look at; null where nothing does.</param>
internal sealed class MemoryStall(string path, StallTrigger? trigger = null) : PressureSource
{
    private const int TextMaxBytes = 256;

    private readonly KernelFile? _pressure = KernelFile.TryOpen(path);

    /// <inheritdoc/>
    public override string? Missing => _pressure is null ? "memory stalls" : null;

    /// <inheritdoc/>
    public override StallTrigger? Trigger => trigger;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        if (_pressure is not null && KernelNumbers.TryFind(_pressure.Read(buffer), "some avg10="u8, out var percent)) sample.MemoryStallPercent = (int)percent;

        // The average of ten seconds follows slowly; what made the kernel say it counts until the next look.
        if (trigger?.TakeFired() == true) sample.MemoryStallPercent = Math.Max(sample.MemoryStallPercent, StallTrigger.Percent);
    }
}

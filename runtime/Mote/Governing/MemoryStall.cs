using System;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>How much of the last ten seconds something waited for memory: the kernel's pressure stall information, "some avg10".</summary>
/// <param name="path">The group's <c>memory.pressure</c>, or <c>/proc/pressure/memory</c>.</param>
internal sealed class MemoryStall(string path) : PressureSource
{
    private const int TextMaxBytes = 256;

    private readonly KernelFile? _pressure = KernelFile.TryOpen(path);

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        if (_pressure is not null && KernelNumbers.TryFind(_pressure.Read(buffer), "some avg10="u8, out var percent)) sample.MemoryStallPercent = (int)percent;
    }
}

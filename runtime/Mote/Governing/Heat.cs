using System;
using System.Collections.Generic;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>The hottest of the device's thermal zones, see the kernel's sysfs-class-thermal.</summary>
internal sealed class Heat : PressureSource
{
    private const int PerDegree = 1_000;

    private readonly List<KernelFile> _zones = [];

    /// <summary>Finds the zones.</summary>
    /// <param name="root">Where the file system begins.</param>
    public Heat(string root)
    {
        foreach (var zone in KernelFile.DevicesOf(root, "thermal"))
        {
            if (KernelFile.TryOpen($"{zone}/temp") is { } temperature) _zones.Add(temperature);
        }
    }

    /// <inheritdoc/>
    public override string? Missing => _zones.Count == 0 ? "a temperature" : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        foreach (var zone in _zones)
        {
            if (zone.TryReadNumber(out var thousandths)) sample.Celsius = Math.Max(sample.Celsius, (int)(thousandths / PerDegree));
        }
    }
}

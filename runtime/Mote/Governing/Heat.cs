using System;
using System.Collections.Generic;
using System.IO;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>The hottest of the device's thermal zones, see the kernel's sysfs-class-thermal.</summary>
internal sealed class Heat : PressureSource
{
    private const int TextMaxBytes = 32;
    private const int PerDegree = 1_000;

    private readonly List<KernelFile> _zones = [];

    /// <summary>Finds the zones.</summary>
    /// <param name="root">Where the file system begins.</param>
    public Heat(string root)
    {
        var zones = $"{root}sys/class/thermal";
        if (!Directory.Exists(zones)) return;

        foreach (var zone in Directory.GetDirectories(zones))
        {
            if (KernelFile.TryOpen($"{zone}/temp") is { } temperature) _zones.Add(temperature);
        }
    }

    /// <inheritdoc/>
    public override string? Missing => _zones.Count == 0 ? "a temperature" : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        foreach (var zone in _zones)
        {
            var text = zone.Read(buffer);
            if (KernelNumbers.TryTake(ref text, out var thousandths)) sample.Celsius = Math.Max(sample.Celsius, (int)(thousandths / PerDegree));
        }
    }
}

using System;
using System.Collections.Generic;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>
/// The battery, see the kernel's sysfs-class-power: the fullest of those that are being used up. On mains, and without a battery, nothing is short. What
/// is plugged in later is not seen before the next start.
/// </summary>
internal sealed class PowerSupply : PressureSource
{
    private const int TextMaxBytes = 32;

    private readonly List<(KernelFile Status, KernelFile Capacity)> _batteries = [];

    /// <summary>Finds the batteries.</summary>
    /// <param name="root">Where the file system begins.</param>
    public PowerSupply(string root)
    {
        foreach (var supply in KernelFile.DevicesOf(root, "power_supply"))
        {
            if (KernelFile.TryOpen($"{supply}/capacity") is not { } capacity || KernelFile.TryOpen($"{supply}/status") is not { } status) continue;
            _batteries.Add((status, capacity));
        }
    }

    /// <inheritdoc/>
    public override string? Missing => _batteries.Count == 0 ? "a battery" : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        foreach (var (status, capacity) in _batteries)
        {
            if (!status.Read(buffer).StartsWith("Discharging"u8) || !capacity.TryReadNumber(out var percent)) continue;

            var used = (int)Math.Clamp(100 - percent, 0, 100);
            if (sample.BatteryUsedPercent == PressureSample.Unknown || used < sample.BatteryUsedPercent) sample.BatteryUsedPercent = used;
        }
    }
}

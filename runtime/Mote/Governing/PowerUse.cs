using System;
using System.Collections.Generic;
using System.IO;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>
/// What the device draws of its power budget: by the energy counters of the kernel's powercap (the whole platform's where there is one, else the sum of
/// the packages), else by what its batteries say that they give. See the kernel's documents powercap and sysfs-class-power.
/// </summary>
internal sealed class PowerUse : PressureSource
{
    private const int WindowMs = 1_000;
    private const int TextMaxBytes = 32;
    private const int MicrowattsPerMilliwatt = 1_000;

    private readonly long _budgetMilliwatts;
    private readonly List<KernelFile> _counters = [];
    private readonly List<(KernelFile Status, KernelFile Power)> _batteries = [];
    private long _atMs;
    private long _microjoules = PressureSample.Unknown;
    private int _percent = PressureSample.Unknown;

    /// <summary>Finds the meters.</summary>
    /// <param name="root">Where the file system begins.</param>
    /// <param name="budgetMilliwatts">The budget; 0 for none, and nothing is read.</param>
    public PowerUse(string root, long budgetMilliwatts)
    {
        _budgetMilliwatts = budgetMilliwatts;
        if (budgetMilliwatts == 0) return;

        FindCounters(KernelFile.DevicesOf(root, "powercap"));
        if (_counters.Count == 0) FindBatteries(KernelFile.DevicesOf(root, "power_supply"));
    }

    /// <inheritdoc/>
    public override string? Missing => _budgetMilliwatts > 0 && _counters.Count + _batteries.Count == 0
        ? "a power meter that may be read, without which agent.powerMilliwatts limits nothing"
        : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        if (_counters.Count > 0) ReadCounters(sample.AtMs);
        else ReadBatteries();
        sample.PowerPercent = _percent;
    }

    // A counter begins again at zero now and then: that stretch says nothing.
    private void ReadCounters(long nowMs)
    {
        var elapsedMs = nowMs - _atMs;
        if (_microjoules >= 0 && elapsedMs < WindowMs) return;

        var microjoules = 0L;
        foreach (var counter in _counters) microjoules += counter.TryReadNumber(out var number) ? number : 0;
        if (_microjoules >= 0 && microjoules >= _microjoules) _percent = PercentOf((microjoules - _microjoules) / elapsedMs);
        (_atMs, _microjoules) = (nowMs, microjoules);
    }

    private int PercentOf(long milliwatts) => (int)Math.Clamp(milliwatts * 100 / _budgetMilliwatts, 0, 1_000);

    // One that is charged takes power, and the device has the mains.
    private void ReadBatteries()
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        var microwatts = 0L;
        foreach (var (status, power) in _batteries)
        {
            if (status.Read(buffer).StartsWith("Discharging"u8) && power.TryReadNumber(out var number)) microwatts += number;
        }

        _percent = microwatts > 0 ? PercentOf(microwatts / MicrowattsPerMilliwatt) : PressureSample.Unknown;
    }

    private void FindBatteries(string[] supplies)
    {
        foreach (var supply in supplies)
        {
            if (KernelFile.TryOpen($"{supply}/power_now") is { } power && KernelFile.TryOpen($"{supply}/status") is { } status) _batteries.Add((status, power));
        }
    }

    // Zones lie in zones: "intel-rapl:0:1" is a part of "intel-rapl:0", and counted there. A package may have a second way to it, "mmio".
    private void FindCounters(string[] zones)
    {
        Find(zones, IsPlatform);
        if (_counters.Count == 0) Find(zones, IsPackage);
    }

    private static bool IsPlatform(string zone)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        return KernelFile.ReadOnce($"{zone}/name", buffer).StartsWith("psys"u8);
    }

    private static bool IsPackage(string zone)
    {
        var name = Path.GetFileName(zone.AsSpan());
        return name.Count(':') == 1 && !name.Contains("mmio", StringComparison.Ordinal);
    }

    private void Find(string[] zones, Func<string, bool> isMeant)
    {
        foreach (var zone in zones)
        {
            if (isMeant(zone) && KernelFile.TryOpen($"{zone}/energy_uj") is { } counter) _counters.Add(counter);
        }
    }
}

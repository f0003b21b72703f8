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
    private readonly List<KernelFile> _batteries = [];
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

        FindCounters($"{root}sys/class/powercap");
        if (_counters.Count == 0) FindIn($"{root}sys/class/power_supply", "power_now", _batteries);
    }

    /// <inheritdoc/>
    public override string? Missing => _budgetMilliwatts > 0 && _counters.Count + _batteries.Count == 0
        ? "a power meter that may be read, without which agent.powerMilliwatts limits nothing"
        : null;

    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        if (_counters.Count > 0) ReadCounters(sample.AtMs);
        else if (_batteries.Count > 0) _percent = PercentOf(Sum(_batteries) / MicrowattsPerMilliwatt);
        sample.PowerPercent = _percent;
    }

    // A counter begins again at zero now and then: that stretch says nothing.
    private void ReadCounters(long nowMs)
    {
        var elapsedMs = nowMs - _atMs;
        if (_microjoules >= 0 && elapsedMs < WindowMs) return;

        var microjoules = Sum(_counters);
        if (_microjoules >= 0 && microjoules >= _microjoules) _percent = PercentOf((microjoules - _microjoules) / elapsedMs);
        (_atMs, _microjoules) = (nowMs, microjoules);
    }

    private int PercentOf(long milliwatts) => (int)Math.Clamp(milliwatts * 100 / _budgetMilliwatts, 0, 1_000);

    private static long Sum(List<KernelFile> files)
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        var sum = 0L;
        foreach (var file in files)
        {
            var text = file.Read(buffer);
            if (KernelNumbers.TryTake(ref text, out var number)) sum += number;
        }

        return sum;
    }

    // Zones lie in zones: "intel-rapl:0:1" is a part of "intel-rapl:0", and counted there. A package may have a second way to it, "mmio".
    private void FindCounters(string zones)
    {
        FindIn(zones, "energy_uj", _counters, IsPlatform);
        if (_counters.Count == 0) FindIn(zones, "energy_uj", _counters, IsPackage);
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

    private static void FindIn(string devices, string name, List<KernelFile> found, Func<string, bool>? isMeant = null)
    {
        if (!Directory.Exists(devices)) return;

        foreach (var device in Directory.GetDirectories(devices))
        {
            if (isMeant?.Invoke(device) != false && KernelFile.TryOpen($"{device}/{name}") is { } file) found.Add(file);
        }
    }
}

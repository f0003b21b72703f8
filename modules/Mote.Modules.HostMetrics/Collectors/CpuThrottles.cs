using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Mote.Modules.Native;
using Mote.Modules.Parsing;

namespace Mote.Modules.Collectors;

/// <summary>
/// How often each core and each package was throttled. Which CPU belongs to which core is looked up when the set of CPUs
/// changes; the counts are read at every scrape. Virtual machines and most boards have none of these files.
/// </summary>
internal sealed class CpuThrottles(string sysRoot) : IDisposable
{
    /// <summary>The most descriptors kept; cores past it are left out.</summary>
    public const int FilesMax = 2048;

    private const int FileBytes = 64;

    private readonly List<Source> _cores = [];
    private readonly List<Source> _packages = [];
    private int[] _known = [];

    /// <summary>Looks the files up again if these are not the CPUs that were there before.</summary>
    /// <returns>False when there are more than <see cref="FilesMax"/>.</returns>
    public bool Follow(ReadOnlySpan<CpuRow> cpus)
    {
        if (!IsKnown(cpus)) FindAll(cpus);
        return _cores.Count + _packages.Count < FilesMax;
    }

    public void Write(ref MetricWriter writer)
    {
        WriteFamily(ref writer, _cores, "node_cpu_core_throttles_total"u8, "Number of times this CPU core has been throttled."u8);
        WriteFamily(ref writer, _packages, "node_cpu_package_throttles_total"u8, "Number of times this CPU package has been throttled."u8);
    }

    public void Dispose()
    {
        foreach (var source in _cores) source.File.Dispose();
        foreach (var source in _packages) source.File.Dispose();
        _cores.Clear();
        _packages.Clear();
        _known = [];
    }

    // At the first scrape, and when a CPU comes or goes.
    [ColdPath]
    private void FindAll(ReadOnlySpan<CpuRow> cpus)
    {
        Dispose();
        _known = new int[cpus.Length];
        for (var i = 0; i < cpus.Length; i++)
        {
            _known[i] = cpus[i].Number;
            if (_cores.Count + _packages.Count < FilesMax) Find(cpus[i].Number);
        }
    }

    private static void WriteFamily(ref MetricWriter writer, List<Source> sources, ReadOnlySpan<byte> name, ReadOnlySpan<byte> help)
    {
        var begun = false;
        foreach (var source in sources)
        {
            // One that vanished is a CPU being taken out; its series ends, as at node_exporter.
            if (!TryRead(source.File, out var count)) continue;
            if (!begun) writer.Family(name, MetricType.Counter, help);
            begun = true;
            writer.Label("package"u8, source.Package);
            if (source.Core != Source.NoCore) writer.Label("core"u8, source.Core);
            writer.Value(count);
        }
    }

    private void Find(int cpu)
    {
        var directory = string.Create(CultureInfo.InvariantCulture, $"{sysRoot}/devices/system/cpu/cpu{cpu}");
        if (!TryReadOnce(directory + "/topology/physical_package_id", out var package)) return;
        if (!TryReadOnce(directory + "/topology/core_id", out var core)) return;
        Keep(_cores, directory + "/thermal_throttle/core_throttle_count", (long)package, (long)core);
        Keep(_packages, directory + "/thermal_throttle/package_throttle_count", (long)package, Source.NoCore);
    }

    // Hyperthreads share a core, cores share a package: the first that has the file speaks for all.
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The list owns the file; Dispose closes all that is in it.")]
    private static void Keep(List<Source> sources, string path, long package, long core)
    {
        foreach (var source in sources)
        {
            if (source.Package == package && source.Core == core) return;
        }

        if (TryReadOnce(path, out _)) sources.Add(new Source(package, core, new ReusableFile(path, firstBytes: FileBytes)));
    }

    private static bool TryReadOnce(string path, out ulong value)
    {
        using var file = new ReusableFile(path, firstBytes: FileBytes);
        return TryRead(file, out value);
    }

    private static bool TryRead(ReusableFile file, out ulong value)
    {
        value = 0;
        return !file.Read(endsShort: true).Failed && new ProcText(file.Text).TryNumber(out value);
    }

    private bool IsKnown(ReadOnlySpan<CpuRow> cpus)
    {
        if (cpus.Length != _known.Length) return false;
        for (var i = 0; i < cpus.Length; i++)
        {
            if (cpus[i].Number != _known[i]) return false;
        }

        return true;
    }

    private readonly record struct Source(long Package, long Core, ReusableFile File)
    {
        public const long NoCore = -1;
    }
}

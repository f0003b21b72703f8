using System;
using System.IO;
using Mote.Kernel;

namespace Mote.Governing;

/// <summary>
/// The process's control group, version 2 or 1: its limits, and what is in use of them. See the kernel's cgroup-v2 and cgroup-v1 documents.
/// What lies on a page that the kernel can take back at once (inactive files) is not counted as used.
/// </summary>
internal sealed class ControlGroup
{
    private const int TextMaxBytes = 8192;

    // Version 1 says "no limit" by a number near 2^63.
    private const long UnlimitedBytes = 1L << 60;

    private readonly KernelFile? _usage;
    private readonly KernelFile? _statistics;
    private readonly KernelFile? _limit;
    private readonly byte[] _inactiveKey;

    private ControlGroup(string memory, string cpu, bool isVersion1)
    {
        CpuStatisticsPath = $"{cpu}/cpu.stat";
        if (!isVersion1 && File.Exists($"{memory}/memory.pressure")) MemoryPressurePath = $"{memory}/memory.pressure";
        _usage = KernelFile.TryOpen($"{memory}/{(isVersion1 ? "memory.usage_in_bytes" : "memory.current")}");
        _statistics = KernelFile.TryOpen($"{memory}/memory.stat");
        _inactiveKey = (isVersion1 ? "total_inactive_file "u8 : "inactive_file "u8).ToArray();
        _limit = KernelFile.TryOpen($"{memory}/{(isVersion1 ? "memory.limit_in_bytes" : "memory.max")}");
        CpuLimitPercent = isVersion1
            ? Share(FirstNumber($"{cpu}/cpu.cfs_quota_us"), FirstNumber($"{cpu}/cpu.cfs_period_us"))
            : Share(FirstNumber($"{cpu}/cpu.max"), SecondNumber($"{cpu}/cpu.max"));
    }

    /// <summary>The memory that the group may use now; 0 for no limit.</summary>
    public long MemoryLimitBytes
    {
        get
        {
            Span<byte> buffer = stackalloc byte[64];
            return _limit is not null && Number(_limit.Read(buffer)) is > 0 and < UnlimitedBytes and var limit ? limit : 0;
        }
    }

    /// <summary>The CPU that the group may use, in percent of one processor; 0 for no limit.</summary>
    public long CpuLimitPercent { get; }

    /// <summary>Where it says how often it had no CPU left.</summary>
    public string CpuStatisticsPath { get; }

    /// <summary>Where it says how long its own processes wait for memory; null where only the whole machine's is known.</summary>
    public string? MemoryPressurePath { get; }

    /// <summary>Finds the group of this process; null where there is none.</summary>
    /// <param name="root">Where the file system begins: <c>/</c>, or a test's copy of it.</param>
    public static ControlGroup? Find(string root)
    {
        var groups = Path.Combine(root, "sys/fs/cgroup");
        string text;
        try
        {
            text = File.ReadAllText(Path.Combine(root, "proc/self/cgroup"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (Directory.Exists($"{groups}/memory"))
        {
            return new ControlGroup(Place($"{groups}/memory", PathOf(text, "memory")), Place($"{groups}/cpu", PathOf(text, "cpu")), isVersion1: true);
        }

        var path = Place(groups, PathOf(text, ""));
        return File.Exists($"{path}/memory.current") ? new ControlGroup(path, path, isVersion1: false) : null;
    }

    /// <summary>The memory that the group uses and cannot give back at once; <see cref="PressureSample.Unknown"/> where it cannot be read.</summary>
    public long ReadMemoryBytes()
    {
        Span<byte> buffer = stackalloc byte[TextMaxBytes];
        if (_usage is null || Number(_usage.Read(buffer)) is not (>= 0 and var usage)) return PressureSample.Unknown;

        var hasInactive = _statistics is not null;
        hasInactive &= KernelNumbers.TryFind(hasInactive ? _statistics!.Read(buffer) : [], _inactiveKey, out var inactive);
        return hasInactive ? Math.Max(0, usage - inactive) : usage;
    }

    // Inside of a namespace of its own a group's path begins above what is mounted: then it is the mounted one itself.
    private static string Place(string mount, string path) => Directory.Exists(mount + path) ? mount + path : mount;

    // A line is "number:controllers:path"; version 2 names no controller.
    private static string PathOf(string text, string controller)
    {
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split(':', 3);
            if (fields.Length == 3 && Array.IndexOf(fields[1].Split(','), controller) >= 0) return fields[2] == "/" ? "" : fields[2];
        }

        return "";
    }

    private static long Share(long quota, long period) => quota > 0 && period > 0 ? quota * 100 / period : 0;

    private static long FirstNumber(string path)
    {
        Span<byte> buffer = stackalloc byte[64];
        return Math.Max(0, Number(KernelFile.ReadOnce(path, buffer)));
    }

    private static long SecondNumber(string path)
    {
        Span<byte> buffer = stackalloc byte[64];
        var text = KernelFile.ReadOnce(path, buffer);
        return KernelNumbers.TryTake(ref text, out _) && KernelNumbers.TryTake(ref text, out var second) ? second : 0;
    }

    // "max", and version 1's -1, are no limit.
    private static long Number(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && text[0] is >= (byte)'0' and <= (byte)'9' && KernelNumbers.TryTake(ref text, out var number) ? number : PressureSample.Unknown;
}

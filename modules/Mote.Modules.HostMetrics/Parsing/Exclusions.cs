using System;

namespace Mote.Modules.Parsing;

/// <summary>
/// The exclusions: node_exporter 1.5.0's default patterns, written out by hand (a regular expression engine would be a
/// good part of the executable), and the user's own names.
/// </summary>
internal readonly struct Exclusions(HostMetricsOptions options)
{
    private readonly bool _defaults = options.DefaultExclusions;
    private readonly NamePatterns _mounts = new(options.ExcludedMounts);
    private readonly NamePatterns _fileSystems = new(options.ExcludedFileSystems);
    private readonly NamePatterns _disks = new(options.ExcludedDisks);

    public bool IsMountExcluded(ReadOnlySpan<byte> mountPoint) => (_defaults && IsMountOutByDefault(mountPoint)) || _mounts.Match(mountPoint);

    public bool IsFileSystemExcluded(ReadOnlySpan<byte> type) => (_defaults && IsFileSystemOutByDefault(type)) || _fileSystems.Match(type);

    public bool IsDiskExcluded(ReadOnlySpan<byte> device) => (_defaults && IsDiskOutByDefault(device)) || _disks.Match(device);

    /// <summary><c>^/(dev|proc|run/credentials/.+|sys|var/lib/docker/.+|var/lib/containers/storage/.+)($|/)</c></summary>
    public static bool IsMountOutByDefault(ReadOnlySpan<byte> mountPoint) =>
        IsAtOrBelow(mountPoint, "/dev"u8)
        || IsAtOrBelow(mountPoint, "/proc"u8)
        || IsAtOrBelow(mountPoint, "/sys"u8)
        || IsBelow(mountPoint, "/run/credentials/"u8)
        || IsBelow(mountPoint, "/var/lib/docker/"u8)
        || IsBelow(mountPoint, "/var/lib/containers/storage/"u8);

    /// <summary><c>^(autofs|binfmt_misc|bpf|cgroup2?|...|sysfs|tracefs)$</c></summary>
    public static bool IsFileSystemOutByDefault(ReadOnlySpan<byte> type)
    {
        if (type.IsEmpty) return false;
        return type[0] switch
        {
            (byte)'a' => type.SequenceEqual("autofs"u8),
            (byte)'b' => type.SequenceEqual("binfmt_misc"u8) || type.SequenceEqual("bpf"u8),
            (byte)'c' => type.SequenceEqual("cgroup"u8) || type.SequenceEqual("cgroup2"u8) || type.SequenceEqual("configfs"u8),
            (byte)'d' => type.SequenceEqual("debugfs"u8) || type.SequenceEqual("devpts"u8) || type.SequenceEqual("devtmpfs"u8),
            (byte)'f' => type.SequenceEqual("fusectl"u8),
            (byte)'h' => type.SequenceEqual("hugetlbfs"u8),
            (byte)'i' => type.SequenceEqual("iso9660"u8),
            (byte)'m' => type.SequenceEqual("mqueue"u8),
            (byte)'n' => type.SequenceEqual("nsfs"u8),
            (byte)'o' => type.SequenceEqual("overlay"u8),
            (byte)'p' => type.SequenceEqual("proc"u8) || type.SequenceEqual("procfs"u8) || type.SequenceEqual("pstore"u8),
            (byte)'r' => type.SequenceEqual("rpc_pipefs"u8),
            (byte)'s' => type.SequenceEqual("securityfs"u8)
                || type.SequenceEqual("selinuxfs"u8)
                || type.SequenceEqual("squashfs"u8)
                || type.SequenceEqual("sysfs"u8),
            (byte)'t' => type.SequenceEqual("tracefs"u8),
            _ => false,
        };
    }

    /// <summary><c>^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\d+n\d+p)\d+$</c></summary>
    public static bool IsDiskOutByDefault(ReadOnlySpan<byte> device)
    {
        var stem = device.TrimEnd("0123456789"u8);
        if (stem.Length == device.Length) return false;
        if (stem.SequenceEqual("ram"u8) || stem.SequenceEqual("loop"u8) || stem.SequenceEqual("fd"u8)) return true;
        if (stem.StartsWith("nvme"u8)) return IsNvmePartition(stem["nvme"u8.Length..]);
        if (stem.Length < 3 || stem[^2] != (byte)'d' || !char.IsAsciiLetterLower((char)stem[^1])) return false;

        var bus = stem[..^2];
        return bus.SequenceEqual("h"u8) || bus.SequenceEqual("s"u8) || bus.SequenceEqual("v"u8) || bus.SequenceEqual("xv"u8);
    }

    // \d+n\d+p
    private static bool IsNvmePartition(ReadOnlySpan<byte> rest)
    {
        var afterController = rest.TrimStart("0123456789"u8);
        if (afterController.Length == rest.Length || afterController.IsEmpty || afterController[0] != (byte)'n') return false;

        var space = afterController[1..];
        var afterSpace = space.TrimStart("0123456789"u8);
        return afterSpace.Length < space.Length && afterSpace.SequenceEqual("p"u8);
    }

    private static bool IsAtOrBelow(ReadOnlySpan<byte> path, ReadOnlySpan<byte> directory) =>
        path.StartsWith(directory) && (path.Length == directory.Length || path[directory.Length] == (byte)'/');

    private static bool IsBelow(ReadOnlySpan<byte> path, ReadOnlySpan<byte> directory) =>
        path.Length > directory.Length && path.StartsWith(directory);
}

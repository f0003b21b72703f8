using System;

namespace Mote.Modules.Parsing;

/// <summary>The result of asking a mount for its numbers.</summary>
internal enum MountAnswer
{
    /// <summary>Not asked: it hung before, or every helper thread was blocked.</summary>
    None,

    /// <summary>The kernel refused.</summary>
    Error,

    /// <summary>It has not answered in time.</summary>
    Hung,

    /// <summary>The numbers are there.</summary>
    Numbers,
}

internal struct MountRow
{
    public Slice Device;
    public Slice MountPoint;
    public Slice Type;
    public bool IsReadOnly;
    public MountAnswer Answer;
    public FileSystemNumbers Numbers;
}

/// <summary>A file system's size and use.</summary>
/// <param name="SizeBytes">All of it.</param>
/// <param name="FreeBytes">Unused bytes.</param>
/// <param name="AvailBytes">What of that an ordinary user may take.</param>
/// <param name="Files">All file nodes.</param>
/// <param name="FilesFree">Unused inodes.</param>
internal readonly record struct FileSystemNumbers(ulong SizeBytes, ulong FreeBytes, ulong AvailBytes, ulong Files, ulong FilesFree);

/// <summary>Reads <c>/proc/mounts</c>: <c>device mountpoint type options 0 0</c>, with blanks and backslashes as octal escapes.</summary>
internal static class Mounts
{
    /// <param name="text">The table; escapes of mount points are resolved in place.</param>
    /// <param name="root">Where the host's root is mounted, without a last slash; empty when it is <c>/</c>.</param>
    /// <param name="exclusions">What is left out.</param>
    /// <param name="mounts">Receives one row for each device, mount point and type: a second one would be the same series.</param>
    /// <param name="canHang">Whether one of all the file systems, left out or not, may take its time to answer.</param>
    /// <returns>False when a line has fewer than four fields.</returns>
    public static bool TryParse(Span<byte> text, ReadOnlySpan<byte> root, in Exclusions exclusions, Rows<MountRow> mounts, out bool canHang)
    {
        mounts.Clear();
        canHang = false;
        for (var reader = new ProcText(text); !reader.AtEnd; reader.NextLine())
        {
            if (!reader.TryField(out Slice device)) continue;
            if (!reader.TryField(out Slice mountPoint)) return false;
            if (!reader.TryField(out Slice type)) return false;
            if (!reader.TryField(out ReadOnlySpan<byte> options)) return false;
            canHang |= !MemoryFileSystems.Contains(type.In(text));
            if (exclusions.IsFileSystemExcluded(type.In(text))) continue;

            mountPoint = WithoutRoot(text, Unescape(text, mountPoint), root);
            if (exclusions.IsMountExcluded(mountPoint.In(text))) continue;

            var mount = new MountRow { Device = device, MountPoint = mountPoint, Type = type, IsReadOnly = IsReadOnly(options) };
            if (!IsKnown(text, in mount, mounts)) mounts.TryAdd(in mount);
        }

        return true;
    }

    /// <summary>Resolves <c>\040</c> and its kind; the text only becomes shorter, and anything else stays as it is.</summary>
    public static Slice Unescape(Span<byte> text, Slice place)
    {
        var field = text.Slice(place.Start, place.Length);
        if (!field.Contains((byte)'\\')) return place;

        var written = 0;
        for (var read = 0; read < field.Length; written++)
        {
            if (TryOctal(field[read..], out var value))
            {
                field[written] = value;
                read += 4;
            }
            else
            {
                field[written] = field[read++];
            }
        }

        return place with { Length = written };
    }

    private static bool TryOctal(ReadOnlySpan<byte> text, out byte value)
    {
        value = 0;
        if (text.Length < 4 || text[0] != (byte)'\\') return false;

        var number = 0;
        foreach (var digit in text.Slice(1, 3))
        {
            if (digit is < (byte)'0' or > (byte)'7') return false;
            number = (number * 8) + digit - '0';
        }

        value = (byte)number;
        return number <= byte.MaxValue;
    }

    // As node_exporter's --path.rootfs, but /hostile is not taken for something below /host.
    private static Slice WithoutRoot(ReadOnlySpan<byte> text, Slice mountPoint, ReadOnlySpan<byte> root)
    {
        var path = mountPoint.In(text);
        if (root.IsEmpty || !path.StartsWith(root)) return mountPoint;
        if (path.Length == root.Length) return root[0] == (byte)'/' ? new Slice(mountPoint.Start, 1) : mountPoint;
        return path[root.Length] == (byte)'/' ? new Slice(mountPoint.Start + root.Length, path.Length - root.Length) : mountPoint;
    }

    private static bool IsReadOnly(ReadOnlySpan<byte> options)
    {
        foreach (var option in options.Split((byte)','))
        {
            if (options[option].SequenceEqual("ro"u8)) return true;
        }

        return false;
    }

    private static bool IsKnown(ReadOnlySpan<byte> text, in MountRow mount, Rows<MountRow> mounts)
    {
        foreach (ref readonly var known in mounts.All)
        {
            if (known.MountPoint.Length == mount.MountPoint.Length
                && known.MountPoint.In(text).SequenceEqual(mount.MountPoint.In(text))
                && known.Device.In(text).SequenceEqual(mount.Device.In(text))
                && known.Type.In(text).SequenceEqual(mount.Type.In(text))) return true;
        }

        return false;
    }
}

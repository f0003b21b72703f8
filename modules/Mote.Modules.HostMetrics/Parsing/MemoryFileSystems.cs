using System;

namespace Mote.Modules.Parsing;

/// <summary>
/// File systems whose statfs answers from memory: it waits for no disk, no network and no other process. The way to them is
/// in memory as well, because a mount pins the directories above it. The others hang when what they stand on hangs.
/// </summary>
internal static class MemoryFileSystems
{
    public static bool Contains(ReadOnlySpan<byte> type)
    {
        if (type.IsEmpty) return false;
        return type[0] switch
        {
            (byte)'b' => type.SequenceEqual("bpf"u8) || type.SequenceEqual("binfmt_misc"u8),
            (byte)'c' => type.SequenceEqual("cgroup"u8) || type.SequenceEqual("cgroup2"u8) || type.SequenceEqual("configfs"u8),
            (byte)'d' => type.SequenceEqual("devpts"u8) || type.SequenceEqual("devtmpfs"u8) || type.SequenceEqual("debugfs"u8),
            (byte)'e' => type.SequenceEqual("ext4"u8) || type.SequenceEqual("ext3"u8) || type.SequenceEqual("ext2"u8),
            (byte)'f' => type.SequenceEqual("f2fs"u8) || type.SequenceEqual("fusectl"u8),
            (byte)'h' => type.SequenceEqual("hugetlbfs"u8),
            (byte)'m' => type.SequenceEqual("mqueue"u8),
            (byte)'p' => type.SequenceEqual("proc"u8) || type.SequenceEqual("pstore"u8),
            (byte)'r' => type.SequenceEqual("ramfs"u8) || type.SequenceEqual("rootfs"u8),
            (byte)'s' => type.SequenceEqual("sysfs"u8) || type.SequenceEqual("squashfs"u8) || type.SequenceEqual("securityfs"u8),
            (byte)'t' => type.SequenceEqual("tmpfs"u8) || type.SequenceEqual("tracefs"u8),
            (byte)'v' => type.SequenceEqual("vfat"u8),
            _ => false,
        };
    }
}

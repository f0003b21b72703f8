using System;
using System.Runtime.InteropServices;
using Mote.Modules.Native;

namespace Mote.Modules.Collectors;

/// <summary>What <c>uname</c> says, as labels.</summary>
internal sealed class UnameCollector : Collector
{
    // struct utsname: six names of 65 bytes, each ended by a zero.
    private const int NameBytes = 65;
    private const int NamesCount = 6;

    public override string Name => "uname";

    public override unsafe Outcome Collect(ref MetricWriter writer)
    {
        Span<byte> names = stackalloc byte[NameBytes * NamesCount];
        fixed (byte* pointer = names)
        {
            if (Libc.Uname(pointer) != 0) return Outcome.Failure("failed", "uname", Marshal.GetLastSystemError());
        }

        writer.Family("node_uname_info"u8, MetricType.Gauge, "Labeled system information as provided by the uname system call."u8);
        writer.Label("domainname"u8, NameAt(names, 5));
        writer.Label("machine"u8, NameAt(names, 4));
        writer.Label("nodename"u8, NameAt(names, 1));
        writer.Label("release"u8, NameAt(names, 2));
        writer.Label("sysname"u8, NameAt(names, 0));
        writer.Label("version"u8, NameAt(names, 3));
        writer.Value(1);
        return Outcome.Success;
    }

    public override void Dispose()
    {
    }

    private static ReadOnlySpan<byte> NameAt(ReadOnlySpan<byte> names, int index)
    {
        var name = names.Slice(index * NameBytes, NameBytes);
        var end = name.IndexOf((byte)0);
        return end < 0 ? name : name[..end];
    }
}

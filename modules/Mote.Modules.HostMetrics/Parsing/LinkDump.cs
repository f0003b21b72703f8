using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mote.Modules.Parsing;

/// <summary>A network device's counters, in the order of the kernel's <c>rtnl_link_stats64</c>.</summary>
[InlineArray(Count)]
internal struct LinkCounters
{
    public const int Count = 24;

    private ulong _first;
}

internal struct LinkRow
{
    public Slice Name;
    public LinkCounters Counters;
}

/// <summary>How far a dump has come with one datagram.</summary>
internal enum LinkDumpState
{
    /// <summary>More datagrams follow.</summary>
    More,

    /// <summary>The dump is whole.</summary>
    Done,

    /// <summary>The list of devices changed under the dump: it must be asked again.</summary>
    Interrupted,

    /// <summary>The kernel refused.</summary>
    Refused,

    /// <summary>Not netlink as the kernel writes it.</summary>
    Malformed,
}

/// <summary>
/// Reads one datagram of an RTM_GETLINK dump. The place of a name counts from the beginning of all that was received,
/// so that a dump of many datagrams can be kept in one buffer.
/// </summary>
internal static class LinkDump
{
    private const int HeaderBytes = 16;
    private const int LinkHeaderBytes = 16;
    private const int AttributeHeaderBytes = 4;

    private const ushort MessageError = 2;
    private const ushort MessageDone = 3;
    private const ushort MessageNewLink = 16;
    private const ushort FlagDumpInterrupted = 0x10;

    private const ushort AttributeName = 3;
    private const ushort AttributeStats32 = 7;
    private const ushort AttributeStats64 = 23;
    private const ushort AttributeTypeMask = 0x3FFF;

    /// <param name="received">All datagrams of this dump so far.</param>
    /// <param name="start">Where the last of them begins.</param>
    /// <param name="sequence">The request's number; what answers another request is passed over.</param>
    /// <param name="excluded">Devices to leave out.</param>
    /// <param name="links">Receives the devices that have a name and counters.</param>
    public static LinkDumpState Parse(ReadOnlySpan<byte> received, int start, uint sequence, in NamePatterns excluded, Rows<LinkRow> links)
    {
        while (received.Length - start >= HeaderBytes)
        {
            var header = received[start..];
            var length = MemoryMarshal.Read<uint>(header);
            if (length < HeaderBytes || length > (uint)header.Length) return LinkDumpState.Malformed;

            var type = MemoryMarshal.Read<ushort>(header[4..]);
            var flags = MemoryMarshal.Read<ushort>(header[6..]);
            if (MemoryMarshal.Read<uint>(header[8..]) == sequence)
            {
                if ((flags & FlagDumpInterrupted) != 0) return LinkDumpState.Interrupted;
                if (type == MessageDone) return LinkDumpState.Done;
                if (type == MessageError) return LinkDumpState.Refused;
                if (type == MessageNewLink && !TryParseLink(received, start, (int)length, in excluded, links)) return LinkDumpState.Malformed;
            }

            start = (int)Math.Min((uint)received.Length, (uint)start + Aligned(length));
        }

        return start == received.Length ? LinkDumpState.More : LinkDumpState.Malformed;
    }

    private static bool TryParseLink(ReadOnlySpan<byte> received, int start, int length, in NamePatterns excluded, Rows<LinkRow> links)
    {
        var end = start + length;
        var at = start + HeaderBytes + LinkHeaderBytes;
        if (at > end) return false;

        var link = new LinkRow();
        var width = 0;
        while (end - at >= AttributeHeaderBytes)
        {
            var size = MemoryMarshal.Read<ushort>(received[at..]);
            var type = (ushort)(MemoryMarshal.Read<ushort>(received[(at + 2)..]) & AttributeTypeMask);
            if (size < AttributeHeaderBytes || size > end - at) return false;

            var value = received.Slice(at + AttributeHeaderBytes, size - AttributeHeaderBytes);
            if (type == AttributeName)
            {
                link.Name = new Slice(at + AttributeHeaderBytes, LengthOfName(value));
            }
            else if (type == AttributeStats64)
            {
                width = sizeof(ulong);
                Copy(value, width, ref link.Counters);
            }
            else if (type == AttributeStats32 && width == 0)
            {
                // Kernels before 2.6.35 have nothing wider.
                width = sizeof(uint);
                Copy(value, width, ref link.Counters);
            }

            at += (int)Aligned(size);
        }

        if (width != 0 && link.Name.Length > 0 && !excluded.Match(link.Name.In(received))) links.TryAdd(in link);
        return true;
    }

    private static int LengthOfName(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOf((byte)0);
        return end < 0 ? value.Length : end;
    }

    // An older kernel's struct is shorter; what it lacks is 0.
    private static void Copy(ReadOnlySpan<byte> value, int width, ref LinkCounters counters)
    {
        counters = default;
        for (var i = 0; i < LinkCounters.Count && value.Length >= (i + 1) * width; i++)
        {
            var counter = value.Slice(i * width, width);
            counters[i] = width == sizeof(ulong) ? MemoryMarshal.Read<ulong>(counter) : MemoryMarshal.Read<uint>(counter);
        }
    }

    private static uint Aligned(uint length) => (length + 3) & ~3u;
}

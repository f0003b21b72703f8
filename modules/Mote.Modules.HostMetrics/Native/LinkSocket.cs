using System;
using System.Runtime.InteropServices;
using Mote.Modules.Parsing;

namespace Mote.Modules.Native;

/// <summary>
/// A kept netlink socket that asks the kernel for all network devices. It never waits: the kernel makes the first datagram
/// of a dump inside <c>send</c> and each next one inside <c>recv</c>.
/// </summary>
internal sealed unsafe class LinkSocket(NamePatterns excluded) : IDisposable
{
    private const string Subject = "netlink";

    /// <summary>The most that one dump may hold; a device takes about 1.5 KiB.</summary>
    public const int DumpMaxBytes = 4 * 1024 * 1024;

    /// <summary>The kernel makes datagrams of at most this many bytes, and as large as the reader's buffer.</summary>
    private const int DatagramMaxBytes = 32 * 1024;

    /// <summary>How often a dump is asked again in one scrape when the list of devices changes under it.</summary>
    private const int AttemptsMax = 3;

    private const int RequestBytes = 40;
    private const ushort TypeGetLink = 18;
    private const ushort FlagsRequestDump = 0x0301;
    private const ushort AttributeExtMask = 29;

    // Leaves out the address families' own counters: they are most of a dump, and are not needed here.
    private const uint SkipFamilyStats = 1 << 3;

    private const int Closed = -1;

    private byte[] _received = new byte[DatagramMaxBytes];
    private int _length;
    private int _socket = Closed;
    private uint _sequence;

    /// <summary>All that the last dump held: the names of its rows are places in it.</summary>
    public ReadOnlySpan<byte> Received => _received.AsSpan(0, _length);

    public Outcome Read(Rows<LinkRow> links)
    {
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            if (_socket == Closed && !TryOpen()) return Outcome.Failure("cannot be opened", Subject, Marshal.GetLastSystemError());

            var state = Dump(links, out var errno);
            if (state == LinkDumpState.Done) return Outcome.Success;

            // What is left of this dump must not answer the next request.
            Close();
            if (state == LinkDumpState.Interrupted) continue;
            return Outcome.Failure(state == LinkDumpState.Malformed ? "answered what is not understood" : "did not list the devices", Subject, errno);
        }

        return Outcome.Failure("saw the devices change at every attempt", Subject);
    }

    public void Dispose() => Close();

    private LinkDumpState Dump(Rows<LinkRow> links, out int errno)
    {
        links.Clear();
        _length = 0;
        errno = 0;
        if (!TryAsk())
        {
            errno = Marshal.GetLastSystemError();
            return LinkDumpState.Refused;
        }

        while (true)
        {
            var start = _length;
            if (!TryReceive(out errno)) return LinkDumpState.Refused;

            var state = LinkDump.Parse(Received, start, _sequence, in excluded, links);
            if (state != LinkDumpState.More) return state;
        }
    }

    private bool TryAsk()
    {
        _sequence++;
        Span<byte> request = stackalloc byte[RequestBytes];
        request.Clear();
        MemoryMarshal.Write(request, (uint)RequestBytes);
        MemoryMarshal.Write(request[4..], TypeGetLink);
        MemoryMarshal.Write(request[6..], FlagsRequestDump);
        MemoryMarshal.Write(request[8..], _sequence);
        MemoryMarshal.Write(request[32..], (ushort)8);
        MemoryMarshal.Write(request[34..], AttributeExtMask);
        MemoryMarshal.Write(request[36..], SkipFamilyStats);
        fixed (byte* bytes = request) return Libc.Send(_socket, bytes, RequestBytes, Libc.MessageDontWait) == RequestBytes;
    }

    private bool TryReceive(out int errno)
    {
        errno = 0;
        if (_received.Length - _length < DatagramMaxBytes && !TryGrow()) return false;

        nint received;
        do
        {
            fixed (byte* buffer = _received)
            {
                received = Libc.Receive(_socket, buffer + _length, _received.Length - _length, Libc.MessageDontWait | Libc.MessageTruncate);
            }

            errno = received < 0 ? Marshal.GetLastSystemError() : 0;
        }
        while (errno == Libc.Interrupted);

        if (received <= 0 || received > _received.Length - _length) return false;
        _length += (int)received;
        return true;
    }

    private bool TryGrow()
    {
        if (_received.Length >= DumpMaxBytes) return false;
        Array.Resize(ref _received, _received.Length * 2);
        return true;
    }

    private bool TryOpen()
    {
        _socket = Libc.Socket(Libc.FamilyNetLink, Libc.SocketRaw | Libc.SocketCloseOnExec, Libc.NetLinkRoute);
        return _socket >= 0;
    }

    private void Close()
    {
        if (_socket != Closed) _ = Libc.Close(_socket);
        _socket = Closed;
    }
}

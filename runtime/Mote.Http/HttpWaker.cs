using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mote.Http;

/// <summary>
/// Ends the responder's wait from any thread: one end of a pair of connected sockets, because the responder waits for sockets.
/// Many wake-ups before it looks are one byte, and a byte in a pair is never lost.
/// </summary>
internal sealed unsafe partial class HttpWaker : IDisposable
{
    private const int UnixFamily = 1;
    private const int Stream = 1;
    private const int LinuxCloseOnExec = 0x80000;

    private readonly Socket _sender;
    private int _isAwake;

    /// <summary>Opens the pair.</summary>
    /// <exception cref="SocketException">The process has no file descriptor left.</exception>
    public HttpWaker()
    {
        (Socket, _sender) = OperatingSystem.IsWindows() ? OpenLoop() : OpenPair();
        Socket.Blocking = false;
        _sender.Blocking = false;
    }

    /// <summary>What is readable once the responder is to wake.</summary>
    public Socket Socket { get; }

    /// <summary>Ends the wait; any thread. Costs a system call only for the first caller since the responder last looked.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _isAwake, 1) != 0) return;

        try
        {
            ReadOnlySpan<byte> one = [1];
            _sender.Send(one, SocketFlags.None, out _);
        }
        catch (ObjectDisposedException)
        {
            // An event loop that answers late finds the responder gone: there is nothing left to wake.
        }
    }

    /// <summary>To be called before looking for what the wake-up was for: a later one is a new byte.</summary>
    public void Reset()
    {
        // Emptied first: a wake-up before the exchange sends nothing, and what it was for is looked for after this.
        Span<byte> bytes = stackalloc byte[8];
        Socket.Receive(bytes, SocketFlags.None, out _);
        Interlocked.Exchange(ref _isAwake, 0);
    }

    public void Dispose()
    {
        _sender.Dispose();
        Socket.Dispose();
    }

    private static (Socket Receiver, Socket Sender) OpenPair()
    {
        var ends = stackalloc int[2];
        if (NativeSocketPair(UnixFamily, OperatingSystem.IsLinux() ? Stream | LinuxCloseOnExec : Stream, 0, ends) != 0)
        {
            throw new SocketException((int)SocketError.TooManyOpenSockets);
        }

        return (Own(ends[0]), Own(ends[1]));
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The socket owns its handle.")]
    private static Socket Own(int end) => new(new SafeSocketHandle(end, ownsHandle: true));

    // Windows has no pairs, but a loopback that is always there: a datagram socket that is connected to itself.
    private static (Socket Receiver, Socket Sender) OpenLoop()
    {
        var loop = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        loop.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        loop.Connect(loop.LocalEndPoint!);
        return (loop, loop);
    }

    [DllImport("libc", EntryPoint = "socketpair")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeSocketPair(int family, int type, int protocol, int* ends);
}

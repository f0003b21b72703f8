using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Mote.Http;

/// <summary>
/// Ends the responder's wait from any thread: a datagram socket connected to itself, because poll waits for sockets and
/// every system has these. Many wake-ups before the responder looks are one datagram.
/// </summary>
internal sealed class HttpWaker : IDisposable
{
    private int _isAwake;

    public HttpWaker()
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Socket.Connect(Socket.LocalEndPoint!);
    }

    public Socket Socket { get; }

    public void Wake()
    {
        if (Interlocked.Exchange(ref _isAwake, 1) != 0) return;

        try
        {
            ReadOnlySpan<byte> datagram = [1];
            Socket.Send(datagram, SocketFlags.None, out _);
        }
        catch (ObjectDisposedException)
        {
            // A lane that answers late finds the responder gone: there is nothing left to wake.
        }
    }

    /// <summary>To be called before looking for what the wake-up was for: a later one is a new datagram.</summary>
    public void Reset()
    {
        // Cleared first, with a full fence: a wake-up from here on sends anew.
        Interlocked.Exchange(ref _isAwake, 0);
        Span<byte> datagram = stackalloc byte[1];
        Socket.Receive(datagram, SocketFlags.None, out _);
    }

    public void Dispose() => Socket.Dispose();
}

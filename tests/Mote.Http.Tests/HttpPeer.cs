using System;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Mote.Http.Tests;

/// <summary>The other end of a connection, byte by byte.</summary>
internal sealed class HttpPeer : IDisposable
{
    private const int TimeoutMs = 10_000;

    private readonly Socket _socket;
    private string _received = "";

    public HttpPeer(HttpServer server, int receiveBufferBytes = 0, IPAddress? from = null)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = TimeoutMs, SendTimeout = TimeoutMs };
        if (receiveBufferBytes > 0) _socket.ReceiveBufferSize = receiveBufferBytes;
        if (from is not null) _socket.Bind(new IPEndPoint(from, 0));
        _socket.Connect(server.LocalAddress!);
    }

    public void Send(string text) => _socket.Send(Encoding.ASCII.GetBytes(text));

    public void Get(string path = "/") => Send($"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n");

    /// <summary>Reads one answer: its head, and its content where it is no answer to HEAD.</summary>
    public string Read(bool hasContent = true)
    {
        int end;
        while ((end = _received.IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0) Receive();
        end += 4;
        const string field = "Content-Length: ";
        var start = _received.IndexOf(field, StringComparison.Ordinal) + field.Length;
        var length = hasContent ? int.Parse(_received[start.._received.IndexOf('\r', start)], System.Globalization.CultureInfo.InvariantCulture) : 0;
        while (_received.Length < end + length) Receive();
        var answer = _received[..(end + length)];
        _received = _received[(end + length)..];
        return answer;
    }

    /// <summary>Waits for the server to close; true when it did so without another byte.</summary>
    public bool IsClosed()
    {
        try
        {
            return _socket.Receive(new byte[1]) == 0;
        }
        catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted)
        {
            return true;
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Receive()
    {
        var buffer = new byte[65536];
        var length = _socket.Receive(buffer);
        if (length == 0) throw new InvalidOperationException($"The server closed after: {_received}");
        _received += Encoding.ASCII.GetString(buffer, 0, length);
    }
}

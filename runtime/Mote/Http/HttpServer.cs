using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Mote.Http;

/// <summary>
/// A bounded HTTP/1.1 responder for GET and HEAD: one thread of its own, blocked in the kernel's <c>poll</c> while nothing
/// happens; a fixed number of connections; a limit on every size and every wait. In steady state a request on a connection
/// that is kept alive allocates 0 bytes.
/// </summary>
public sealed class HttpServer : IDisposable
{
    private const int StackBytes = 256 * 1024;
    private const int Backlog = 128;

    // After an accept that failed for want of descriptors, which poll would report again at once.
    private const long AcceptPauseMs = 1_000;

    private static readonly TimeSpan JoinLimit = TimeSpan.FromSeconds(2);

    private readonly HttpConnection[] _connections;
    private readonly List<Socket> _readable = [];
    private readonly List<Socket> _writable = [];
    private readonly IPEndPoint _address;
    private readonly long _startedAt;
    private readonly HttpWaker _waker = new();
    private Socket? _listener;
    private Thread? _thread;
    private long _lastNumber;
    private long _acceptAfterMs;
    private volatile bool _isStopping;

    /// <summary>Creates a responder that does not listen yet.</summary>
    /// <param name="endpoint">Answers the requests.</param>
    /// <param name="address">Where to listen; port 0 takes a free one.</param>
    /// <param name="limits">What it holds at most.</param>
    /// <param name="time">The clock of its time limits.</param>
    public HttpServer(HttpEndpoint endpoint, IPEndPoint address, HttpLimits limits, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Connections, 1, nameof(limits));
        (Endpoint, _address, Limits, Time) = (endpoint, address, limits, time);
        _startedAt = time.GetTimestamp();
        _connections = new HttpConnection[limits.Connections];
        for (var i = 0; i < _connections.Length; i++) _connections[i] = new HttpConnection(this);
    }

    /// <summary>What it has done since its start.</summary>
    public HttpCounters Counters { get; } = new();

    /// <summary>Where it listens, with the port that was taken; null before <see cref="Start"/>.</summary>
    public IPEndPoint? LocalAddress => (IPEndPoint?)_listener?.LocalEndPoint;

    internal HttpEndpoint Endpoint { get; }

    internal HttpLimits Limits { get; }

    internal TimeProvider Time { get; }

    internal long NowMs => (long)Time.GetElapsedTime(_startedAt).TotalMilliseconds;

    /// <summary>Listens, and starts the thread. Once.</summary>
    /// <exception cref="IOException">The address cannot be listened on; names it, and why.</exception>
    public void Start()
    {
        var listener = new Socket(_address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            listener.Blocking = false;
            listener.Bind(_address);
            listener.Listen(Backlog);
        }
        catch (SocketException error)
        {
            listener.Dispose();
            throw new IOException($"cannot listen on {_address}: {error.Message}", error);
        }

        _listener = listener;
        _thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "mote-http" };
        _thread.Start();
    }

    /// <summary>Has the endpoint asked again for every answer that it put off. Any thread; allocates nothing; coalesces.</summary>
    public void Wake() => _waker.Wake();

    /// <summary>Closes the listener and all connections, and ends the thread.</summary>
    public void Dispose()
    {
        _isStopping = true;
        Wake();
        if (_thread is null || _thread.Join(JoinLimit)) _waker.Dispose();
        _listener?.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!_isStopping)
            {
                Wait();
                HandleWake();
                HandleConnections();
                HandleListener();
            }
        }
        catch (Exception error)
        {
            // A defect here must cost the agent its endpoint, not its life.
            Endpoint.OnError(error, hasEnded: true);
        }

        foreach (var connection in _connections)
        {
            if (connection.Phase != HttpPhase.Closed) connection.Close();
        }
    }

    private void Wait()
    {
        _readable.Clear();
        _writable.Clear();
        _readable.Add(_waker.Socket);

        var nowMs = NowMs;
        var deadlineMs = long.MaxValue;
        var hasRoom = false;
        foreach (var connection in _connections)
        {
            hasRoom |= connection.Phase == HttpPhase.Closed || connection.IsEvictable;
            if (connection.Phase == HttpPhase.Closed) continue;
            if (connection.WantsToRead) _readable.Add(connection.Socket!);
            if (connection.Phase == HttpPhase.Writing) _writable.Add(connection.Socket!);
            deadlineMs = Math.Min(deadlineMs, connection.DeadlineMs);
        }

        // Where every connection has a complete request, the next one waits in the kernel's queue.
        if (hasRoom && nowMs >= _acceptAfterMs) _readable.Add(_listener!);
        else if (hasRoom) deadlineMs = Math.Min(deadlineMs, _acceptAfterMs);

        var wait = deadlineMs == long.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Math.Clamp(deadlineMs - nowMs, 0, int.MaxValue));
        Socket.Select(_readable, _writable, null, wait);
    }

    private void HandleWake()
    {
        if (!_readable.Contains(_waker.Socket)) return;

        _waker.Reset();
        foreach (var connection in _connections)
        {
            if (connection.Phase == HttpPhase.Answering) connection.Advance();
        }
    }

    private void HandleConnections()
    {
        var nowMs = NowMs;
        foreach (var connection in _connections)
        {
            if (connection.Phase == HttpPhase.Closed) continue;
            try
            {
                if (_readable.Contains(connection.Socket!)) connection.OnReadable();
                else if (_writable.Contains(connection.Socket!)) connection.Advance();
                else if (nowMs >= connection.DeadlineMs) connection.OnDeadline();
            }
            catch (SocketException)
            {
                // The peer is gone.
                connection.Close();
            }
        }
    }

    private void HandleListener()
    {
        if (!_readable.Contains(_listener!)) return;

        var connection = FindSlot();
        if (connection is null) return;

        Socket socket;
        try
        {
            socket = _listener!.Accept();
        }
        catch (SocketException error)
        {
            // Gone again before it was accepted; or there are no descriptors left, and then they must be waited for.
            if (error.SocketErrorCode is not (SocketError.WouldBlock or SocketError.ConnectionAborted)) _acceptAfterMs = NowMs + AcceptPauseMs;
            return;
        }

        if (connection.Phase != HttpPhase.Closed)
        {
            Counters.CountEvicted();
            connection.Close();
        }

        socket.Blocking = false;
        Counters.CountAccepted();
        Counters.CountOpen(1);
        connection.Open(socket, ++_lastNumber);

        // The request is often there already; and with it, the connection can no longer be taken by the next one.
        connection.OnReadable();
    }

    // A free slot, else that of the oldest connection without a complete request.
    private HttpConnection? FindSlot()
    {
        HttpConnection? oldest = null;
        foreach (var connection in _connections)
        {
            if (connection.Phase == HttpPhase.Closed) return connection;
            if (connection.IsEvictable && (oldest is null || connection.Number < oldest.Number)) oldest = connection;
        }

        return oldest;
    }
}

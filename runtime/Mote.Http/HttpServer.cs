using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
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

    // The longest wait: what Socket.Select takes, in microseconds, is an int.
    private const long WaitMaxMs = 1_800_000;

    // After a failure of the responder itself: doubled up to the longest, as long as it fails again.
    private const int RestartPauseMs = 100;
    private const int RestartPauseMaxMs = 60_000;

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
    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "It never makes a wait handle, and the thread may still ask it.")]
    private readonly ManualResetEventSlim _isStopping = new();

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

        // One more place than are given away: where they are all taken, a health check is still answered.
        _connections = new HttpConnection[limits.Connections + 1];
        for (var i = 0; i < _connections.Length; i++) _connections[i] = new HttpConnection(this, isReserved: i == limits.Connections);
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
        _isStopping.Set();
        Wake();
        if (_thread is null || _thread.Join(JoinLimit)) _waker.Dispose();
        _listener?.Dispose();
    }

    private void Run()
    {
        var pauseMs = RestartPauseMs;
        while (!_isStopping.IsSet)
        {
            try
            {
                Wait();
                HandleWake();
                HandleConnections();
                HandleListener();
                pauseMs = RestartPauseMs;
            }
            catch (Exception error)
            {
                // A defect here must cost the agent some connections, not its endpoint and not its life.
                Endpoint.OnError(error, isResponder: true);
                CloseAll();
                _isStopping.Wait(pauseMs);
                pauseMs = Math.Min(pauseMs * 2, RestartPauseMaxMs);
            }
        }

        CloseAll();
    }

    private void CloseAll()
    {
        foreach (var connection in _connections)
        {
            if (connection.Phase != HttpPhase.Closed) connection.Close();
        }
    }

    [HotPath]
    private void Wait()
    {
        _readable.Clear();
        _writable.Clear();
        _readable.Add(_waker.Socket);

        var nowMs = NowMs;
        var deadlineMs = long.MaxValue;
        var roomAtMs = _acceptAfterMs;
        var hasFree = false;
        var evictableAtMs = long.MaxValue;
        foreach (var connection in _connections)
        {
            hasFree |= connection.Phase == HttpPhase.Closed;
            if (connection.Phase == HttpPhase.Closed) continue;
            if (!connection.IsReserved) evictableAtMs = Math.Min(evictableAtMs, connection.EvictableAtMs);
            if (connection.WantsToRead) _readable.Add(connection.Socket!);
            if (connection.Phase == HttpPhase.Writing) _writable.Add(connection.Socket!);
            deadlineMs = Math.Min(deadlineMs, connection.DeadlineMs);
        }

        // Where no place can be had, the next connection waits in the kernel's queue.
        if (!hasFree) roomAtMs = Math.Max(roomAtMs, evictableAtMs);
        if (nowMs >= roomAtMs) _readable.Add(_listener!);
        else deadlineMs = Math.Min(deadlineMs, roomAtMs);

        var wait = deadlineMs == long.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Math.Clamp(deadlineMs - nowMs, 0, WaitMaxMs));
        Socket.Select(_readable, _writable, null, wait);
    }

    [HotPath]
    private void HandleWake()
    {
        if (!_readable.Contains(_waker.Socket)) return;

        _waker.Reset();
        foreach (var connection in _connections)
        {
            if (connection.Phase == HttpPhase.Answering) connection.Advance();
        }
    }

    [HotPath]
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

        Socket socket;
        IPAddress? peer;
        try
        {
            socket = _listener!.Accept();
            peer = (socket.RemoteEndPoint as IPEndPoint)?.Address;
        }
        catch (SocketException error)
        {
            // Gone again before it was accepted; or there are no descriptors left, and then they must be waited for.
            if (error.SocketErrorCode is not (SocketError.WouldBlock or SocketError.ConnectionAborted or SocketError.NotConnected))
            {
                _acceptAfterMs = NowMs + AcceptPauseMs;
            }
            return;
        }

        if (FindSlot() is not { } connection)
        {
            Counters.CountEvicted();
            socket.Dispose();
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
        connection.Open(socket, peer, ++_lastNumber);

        // The request is often there already; and with it, the connection can no longer be taken by the next one.
        connection.OnReadable();
    }

    /// <summary>
    /// A free place, else that of the oldest connection that may be closed, first among those of peers that have more than their
    /// share. The reserved place is the last resort.
    /// </summary>
    private HttpConnection? FindSlot()
    {
        var nowMs = NowMs;
        HttpConnection? oldest = null;
        HttpConnection? reserved = null;
        var isOfGreedy = false;
        foreach (var connection in _connections)
        {
            if (connection.Phase == HttpPhase.Closed)
            {
                if (!connection.IsReserved) return connection;
                reserved = connection;
                continue;
            }

            if (connection.IsReserved || nowMs < connection.EvictableAtMs) continue;
            var isGreedy = CountOf(connection.Peer) > Limits.ConnectionsPerPeer;
            if (oldest is not null && (isOfGreedy, -oldest.Number).CompareTo((isGreedy, -connection.Number)) >= 0) continue;
            (oldest, isOfGreedy) = (connection, isGreedy);
        }

        return oldest ?? reserved;
    }

    private int CountOf(IPAddress? peer)
    {
        var count = 0;
        foreach (var connection in _connections)
        {
            if (connection.Peer is { } other && other.Equals(peer)) count++;
        }

        return count;
    }
}

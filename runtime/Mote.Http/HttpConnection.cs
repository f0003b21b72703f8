using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mote.Http;

internal enum HttpPhase
{
    /// <summary>The slot is free.</summary>
    Closed,

    /// <summary>The head of a request is on its way, or none has begun.</summary>
    Reading,

    /// <summary>The body is being thrown away.</summary>
    Discarding,

    /// <summary>The endpoint has put the answer off.</summary>
    Answering,

    /// <summary>The answer is on its way.</summary>
    Writing,

    /// <summary>
    /// A refusal was sent. Until the peer has read it, what it still sends is thrown away: closing at once would reset the
    /// connection, and the refusal with it.
    /// </summary>
    Draining,
}

/// <summary>One connection's slot: a request at a time goes through the phases, as far as the socket lets it without waiting.</summary>
internal sealed class HttpConnection
{
    // Room for a body's bytes behind the longest head.
    private const int BodyRoom = 1024;
    private const long DrainLimitMs = 1_000;

    // A new connection has this long to send its request, and a reader to take the next bytes, before another may have the place.
    private const long GraceMs = 1_000;

    // What the reserved place serves, it serves at once: a health check must find it free again.
    private const long ReservedLimitMs = 1_000;

    private readonly HttpServer _server;
    private readonly HttpExchange _exchange;
    private HttpRequestHead _head;
    private byte[] _received = [];
    private int _length;
    private int _scanned;
    private int _headLength;
    private long _bodyLeft;
    private bool _isKeptAlive;
    private bool _isRefused;
    private long _openedAtMs;
    private long _movedAtMs;

    public HttpConnection(HttpServer server, bool isReserved)
    {
        (_server, IsReserved) = (server, isReserved);
        _exchange = new HttpExchange(this);
        Response = new HttpResponse(server.Limits.ResponseMaxBytes);
    }

    public HttpPhase Phase { get; private set; }

    public Socket? Socket { get; private set; }

    public HttpResponse Response { get; }

    /// <summary>When the phase must be over, in ms of the server's clock.</summary>
    public long DeadlineMs { get; private set; }

    /// <summary>The number of the connection: the smallest is the oldest.</summary>
    public long Number { get; private set; }

    public bool WantsToRead => Phase is HttpPhase.Reading or HttpPhase.Discarding or HttpPhase.Draining;

    /// <summary>Whether this is the place that is kept for when all others are taken.</summary>
    public bool IsReserved { get; }

    /// <summary>Whose connection it is; null where the slot is free.</summary>
    public IPAddress? Peer { get; private set; }

    /// <summary>
    /// From when on the connection may be closed to make room, in ms of the server's clock: it has no complete request, or its peer
    /// does not read.
    /// </summary>
    public long EvictableAtMs => WantsToRead ? _openedAtMs + GraceMs : Phase == HttpPhase.Writing ? _movedAtMs + GraceMs : long.MaxValue;

    public ref readonly HttpRequestHead Head => ref _head;

    public ReadOnlySpan<byte> Received => _received.AsSpan(0, _length);

    public void Open(Socket socket, IPAddress? peer, long number)
    {
        _openedAtMs = _movedAtMs = _server.NowMs;
        Peer = peer;
        if (_received.Length == 0) _received = new byte[_server.Limits.HeaderMaxBytes + BodyRoom];
        (Socket, Number) = (socket, number);
        _length = 0;
        _isRefused = false;
        Await(_server.Limits.RequestTimeout);
    }

    public void Close()
    {
        Socket?.Dispose();
        (Socket, Peer) = (null, null);
        Phase = HttpPhase.Closed;
        _server.Counters.CountOpen(-1);
    }

    public void SetDeadline(TimeSpan fromNow)
    {
        DeadlineMs = _server.NowMs + (long)fromNow.TotalMilliseconds;
        if (IsReserved) DeadlineMs = Math.Min(DeadlineMs, _openedAtMs + ReservedLimitMs);
    }

    public void OnReadable()
    {
        if (Phase == HttpPhase.Draining) _length = 0;
        var received = Socket!.Receive(_received.AsSpan(_length), SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock) return;
        if (error != SocketError.Success || received == 0)
        {
            Close();
            return;
        }

        if (_length == 0 && Phase == HttpPhase.Reading) SetDeadline(_server.Limits.RequestTimeout);
        _length += received;
        Advance();
    }

    /// <summary>Goes on where it stopped: when the socket can be written, and when the endpoint may have its answer.</summary>
    public void Advance()
    {
        var hasMoved = true;
        while (hasMoved)
        {
            hasMoved = Phase switch
            {
                HttpPhase.Reading => TryReadHead(),
                HttpPhase.Discarding => TryDiscard(),
                HttpPhase.Answering => TryAnswer(),
                HttpPhase.Writing => TryWrite(),
                _ => false,
            };
        }
    }

    /// <summary>The phase's time is up.</summary>
    public void OnDeadline()
    {
        if (Phase == HttpPhase.Answering)
        {
            _exchange.HasTimedOut = true;
            if (!TryAnswer()) Refuse(HttpStatusCode.ServiceUnavailable);
            Advance();
            return;
        }

        if (Phase != HttpPhase.Draining) _server.Counters.CountTimedOut();
        if (Phase == HttpPhase.Reading && _length > 0 || Phase == HttpPhase.Discarding)
        {
            Refuse(HttpStatusCode.RequestTimeout);
            Advance();
            return;
        }

        Close();
    }

    public void Finish(HttpStatusCode status, ReadOnlySpan<byte> contentType)
    {
        if (Response.IsTooLong)
        {
            _server.Counters.CountFailed();
            Response.Clear();
            Response.Write("the answer is longer than this agent sends\n"u8);
            status = HttpStatusCode.InternalServerError;
            contentType = "text/plain"u8;
        }

        Response.Finish(status, contentType, _server.Time.GetUtcNow(), in _head, _isKeptAlive);
    }

    private void Await(TimeSpan limit)
    {
        Phase = HttpPhase.Reading;
        _head = default;
        (_scanned, _headLength) = (0, 0);
        SetDeadline(limit);
    }

    private bool TryReadHead()
    {
        // An empty line before a request is allowed: old clients send one after a body (RFC 9112, section 2.2).
        while (_scanned <= 2 && Received.StartsWith("\r\n"u8)) Forget(0, 2);

        var end = HttpRequestParser.FindEnd(Received, ref _scanned);
        if (end == 0 ? _length > _server.Limits.HeaderMaxBytes : end > _server.Limits.HeaderMaxBytes)
            return Refuse(Received.Contains((byte)'\n') ? HttpStatusCode.RequestHeaderFieldsTooLarge : HttpStatusCode.RequestUriTooLong);
        if (end == 0) return false;

        var status = HttpRequestParser.Parse(Received[..end], out _head);
        if (status == HttpStatusCode.OK && _head.ContentLength > _server.Limits.BodyMaxBytes) status = HttpStatusCode.RequestEntityTooLarge;
        if (status != HttpStatusCode.OK) return Refuse(status);

        (_headLength, _bodyLeft, _isKeptAlive) = (end, _head.ContentLength, _head.IsKeptAlive && !IsReserved);
        Phase = HttpPhase.Discarding;
        return true;
    }

    private bool TryDiscard()
    {
        var here = (int)Math.Min(_bodyLeft, _length - _headLength);
        Forget(_headLength, here);
        _bodyLeft -= here;
        if (_bodyLeft > 0) return false;

        _server.Counters.CountRequest();
        _exchange.State = 0;
        _exchange.HasTimedOut = false;
        Phase = HttpPhase.Answering;
        SetDeadline(_server.Limits.AnswerTimeout);
        return true;
    }

    private bool TryAnswer()
    {
        try
        {
            if (!_server.Endpoint.TryAnswer(_exchange)) return false;
        }
        catch (Exception error)
        {
            // An endpoint's exception fails that request only; the responder continues.
            _server.Counters.CountFailed();
            _server.Endpoint.OnError(error, isResponder: false);
            _isKeptAlive = false;
            _exchange.Answer(HttpStatusCode.InternalServerError, "text/plain"u8, "the agent could not answer\n"u8);
        }

        BeginWrite();
        return true;
    }

    private bool TryWrite()
    {
        var unsent = Response.Unsent;
        var sent = Socket!.Send(unsent.Span, SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock) return false;
        if (error != SocketError.Success)
        {
            Close();
            return false;
        }

        if (sent > 0) _movedAtMs = _server.NowMs;
        Response.Advance(sent);
        if (sent < unsent.Length) return true;
        EndWrite();
        return Phase == HttpPhase.Reading;
    }

    private void EndWrite()
    {
        if (_isKeptAlive)
        {
            // What follows is the next request's, sent before this answer was read.
            Forget(0, _headLength);
            Await(_length > 0 ? _server.Limits.RequestTimeout : _server.Limits.IdleTimeout);
        }
        else if (_isRefused)
        {
            Phase = HttpPhase.Draining;
            DeadlineMs = _server.NowMs + DrainLimitMs;
            Socket!.Shutdown(SocketShutdown.Send);
        }
        else
        {
            Close();
        }
    }

    private bool Refuse(HttpStatusCode status)
    {
        _server.Counters.CountRejected();
        (_isKeptAlive, _isRefused) = (false, true);
        Response.Clear();
        Response.Write(ReasonPhrase.Of(status));
        Response.Write("\n"u8);
        Finish(status, "text/plain"u8);
        BeginWrite();
        return true;
    }

    private void BeginWrite()
    {
        Phase = HttpPhase.Writing;
        SetDeadline(_server.Limits.WriteTimeout);
    }

    private void Forget(int start, int count)
    {
        Debug.Assert(start + count <= _length, "Only what was received can be forgotten.");
        _received.AsSpan(start + count, _length - start - count).CopyTo(_received.AsSpan(start));
        _length -= count;
    }
}

using System.Threading;

namespace Mote.Http;

/// <summary>What a responder has done since its start. Written by its thread, readable from any.</summary>
public sealed class HttpCounters
{
    private long _accepted;
    private long _requests;
    private long _rejected;
    private long _evicted;
    private long _timedOut;
    private long _failed;
    private long _open;

    /// <summary>Connections accepted.</summary>
    public long Accepted => Volatile.Read(ref _accepted);

    /// <summary>Requests that an endpoint was asked to answer.</summary>
    public long Requests => Volatile.Read(ref _requests);

    /// <summary>Requests answered with 4xx or 5xx before an endpoint saw them.</summary>
    public long Rejected => Volatile.Read(ref _rejected);

    /// <summary>Connections closed to make room for another.</summary>
    public long Evicted => Volatile.Read(ref _evicted);

    /// <summary>Connections closed because the peer was too slow, or idle for too long.</summary>
    public long TimedOut => Volatile.Read(ref _timedOut);

    /// <summary>Answers that became a 500: the endpoint threw, or wrote too much.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>Connections open now.</summary>
    public long Open => Volatile.Read(ref _open);

    internal void CountAccepted() => Add(ref _accepted, 1);

    internal void CountRequest() => Add(ref _requests, 1);

    internal void CountRejected() => Add(ref _rejected, 1);

    internal void CountEvicted() => Add(ref _evicted, 1);

    internal void CountTimedOut() => Add(ref _timedOut, 1);

    internal void CountFailed() => Add(ref _failed, 1);

    internal void CountOpen(int change) => Add(ref _open, change);

    // One thread writes: no interlocked operation is needed, only one that no reader sees in halves.
    private static void Add(ref long counter, long change) => Volatile.Write(ref counter, counter + change);
}

using System;

namespace Mote.Http;

/// <summary>What a responder holds at most. Every number has a default that suits a scrape endpoint.</summary>
public sealed record HttpLimits
{
    /// <summary>
    /// Connections at once; 16 unless set, at least 1. When all are taken, the oldest one is closed that has had no complete request for 1
    /// s, or has read nothing for 1 s; one more is kept for a request that takes less than 1 s.
    /// </summary>
    public int Connections { get; init; } = 16;

    /// <summary>
    /// A peer address's share of the connections; 12 unless set. Where place is needed, the connections of a peer that has more are the
    /// first to be closed.
    /// </summary>
    public int ConnectionsPerPeer { get; init; } = 12;

    /// <summary>The request line and all header fields; 4 KiB unless set.</summary>
    public int HeaderMaxBytes { get; init; } = 4 * 1024;

    /// <summary>A request's body, which is read and thrown away; 64 KiB unless set.</summary>
    public int BodyMaxBytes { get; init; } = 64 * 1024;

    /// <summary>An answer's content; 4 MiB unless set. A longer one becomes a 500.</summary>
    public int ResponseMaxBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>From a request's first byte to its last; 5 s unless set.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From one request to the next on a connection that is kept alive; 2 min unless set.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an endpoint may put an answer off; 30 s unless set. It may ask for less, see <see cref="HttpExchange.WaitAtMost"/>.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the peer may take to read an answer; 10 s unless set.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromSeconds(10);
}

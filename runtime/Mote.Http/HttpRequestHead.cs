using System;

namespace Mote.Http;

/// <summary>What a request's head says, as places in the buffer that it was read from.</summary>
internal struct HttpRequestHead
{
    public HttpMethod Method;

    /// <summary>The path, from its slash up to the query.</summary>
    public Range Path;

    /// <summary>What follows the question mark; empty where there is none.</summary>
    public Range Query;

    /// <summary>The header fields, each with its line end.</summary>
    public Range Fields;

    /// <summary>The length of the body that follows the head.</summary>
    public long ContentLength;

    public bool IsVersion10;

    /// <summary>Whether the connection stays open after the answer.</summary>
    public bool IsKeptAlive;
}

using System;

namespace Mote.Http;

/// <summary>Answers the requests of an <see cref="HttpServer"/>. Called on the responder's thread only, one request at a time.</summary>
public abstract class HttpEndpoint
{
    /// <summary>
    /// Answers a request, or puts the answer off: then it is called again after <see cref="HttpServer.Wake"/>, and once
    /// more when the time is up (<see cref="HttpExchange.HasTimedOut"/>). Must not block; an exception becomes a 500.
    /// </summary>
    /// <param name="exchange">The request and its answer; valid during the call.</param>
    /// <returns>Whether the answer is whole.</returns>
    public abstract bool TryAnswer(HttpExchange exchange);

    /// <summary>Hears of an exception of <see cref="TryAnswer"/>, or of one of the responder itself. Must not throw.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="isResponder">Whether it is the responder's own: all connections are closed then, and it begins again after a pause.</param>
    public virtual void OnError(Exception error, bool isResponder)
    {
    }
}

using System;
using System.Net;
using System.Text;

namespace Mote.Http;

/// <summary>A request and its answer, as an endpoint sees them. One a connection, used again for its next request.</summary>
public sealed class HttpExchange
{
    /// <summary>The longest media type, in bytes: an answer's head has a fixed room.</summary>
    public const int ContentTypeMaxBytes = 96;

    private readonly HttpConnection _connection;
    private HttpStatusCode _status;

    internal HttpExchange(HttpConnection connection) => _connection = connection;

    /// <summary>What is asked for.</summary>
    public HttpMethod Method => _connection.Head.Method;

    /// <summary>The path, as it was sent: percent-encoded, without the query.</summary>
    public ReadOnlySpan<byte> Path => _connection.Received[_connection.Head.Path];

    /// <summary>What follows the question mark; empty where there is none.</summary>
    public ReadOnlySpan<byte> Query => _connection.Received[_connection.Head.Query];

    /// <summary>The endpoint's own, as a ticket of what it waits for; 0 at the first call for a request.</summary>
    public long State { get; set; }

    /// <summary>Whether the time that the answer could be put off is up: this call is the last.</summary>
    public bool HasTimedOut { get; internal set; }

    /// <summary>Finds a header field.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <param name="value">The first value under that name, without the blanks around it.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var fields = _connection.Received[_connection.Head.Fields];
        while (HttpRequestParser.TryNextField(ref fields, out var found, out value))
        {
            if (Ascii.EqualsIgnoreCase(found, name)) return true;
        }

        return false;
    }

    /// <summary>Bounds how long the answer is put off, from now; <see cref="HttpLimits.AnswerTimeout"/> unless called.</summary>
    /// <param name="limit">The longest wait.</param>
    public void WaitAtMost(TimeSpan limit) => _connection.SetDeadline(limit);

    /// <summary>Answers with content that is at hand. Copies it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="contentType">The media type; at most <see cref="ContentTypeMaxBytes"/>.</param>
    /// <param name="content">The content; a HEAD request gets only its length.</param>
    public void Answer(HttpStatusCode status, ReadOnlySpan<byte> contentType, ReadOnlySpan<byte> content)
    {
        Begin(status);
        Write(content);
        End(contentType);
    }

    /// <summary>Begins an answer of several parts, and forgets what was begun before.</summary>
    /// <param name="status">The status.</param>
    public void Begin(HttpStatusCode status)
    {
        _status = status;
        _connection.Response.Clear();
    }

    /// <summary>Adds a part. Copies it.</summary>
    /// <param name="part">The part.</param>
    public void Write(ReadOnlySpan<byte> part) => _connection.Response.Write(part);

    /// <summary>Ends the answer; return true from <see cref="HttpEndpoint.TryAnswer"/> after it.</summary>
    /// <param name="contentType">The media type; at most <see cref="ContentTypeMaxBytes"/>.</param>
    /// <exception cref="ArgumentException">The media type is longer.</exception>
    public void End(ReadOnlySpan<byte> contentType)
    {
        if (contentType.Length > ContentTypeMaxBytes)
        {
            throw new ArgumentException($"A media type has at most {ContentTypeMaxBytes} bytes.", nameof(contentType));
        }
        _connection.Finish(_status, contentType);
    }
}

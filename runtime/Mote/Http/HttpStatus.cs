using System;

namespace Mote.Http;

/// <summary>The status codes that the responder and its endpoints answer (RFC 9110, section 15; 431 from RFC 6585).</summary>
public enum HttpStatus
{
    /// <summary>No status; never sent.</summary>
    None = 0,

    /// <summary>The content follows.</summary>
    Ok = 200,

    /// <summary>The request is not HTTP as RFC 9112 writes it.</summary>
    BadRequest = 400,

    /// <summary>Nothing is served under this path.</summary>
    NotFound = 404,

    /// <summary>Only GET and HEAD are served.</summary>
    MethodNotAllowed = 405,

    /// <summary>The request did not arrive in time.</summary>
    RequestTimeout = 408,

    /// <summary>The body is longer than <see cref="HttpLimits.BodyMaxBytes"/>.</summary>
    ContentTooLarge = 413,

    /// <summary>The request line alone is longer than <see cref="HttpLimits.HeaderMaxBytes"/>.</summary>
    UriTooLong = 414,

    /// <summary>The header is longer than <see cref="HttpLimits.HeaderMaxBytes"/>.</summary>
    HeaderTooLarge = 431,

    /// <summary>The endpoint failed, or its answer was longer than <see cref="HttpLimits.ResponseMaxBytes"/>.</summary>
    InternalServerError = 500,

    /// <summary>A transfer coding, which is not spoken here.</summary>
    NotImplemented = 501,

    /// <summary>Not ready, or not in time.</summary>
    ServiceUnavailable = 503,

    /// <summary>Not HTTP/1.0 or HTTP/1.1.</summary>
    VersionNotSupported = 505,
}

internal static class HttpStatusText
{
    /// <summary>The status line's code and phrase.</summary>
    public static ReadOnlySpan<byte> Of(HttpStatus status) => status switch
    {
        HttpStatus.Ok => "200 OK"u8,
        HttpStatus.BadRequest => "400 Bad Request"u8,
        HttpStatus.NotFound => "404 Not Found"u8,
        HttpStatus.MethodNotAllowed => "405 Method Not Allowed"u8,
        HttpStatus.RequestTimeout => "408 Request Timeout"u8,
        HttpStatus.ContentTooLarge => "413 Content Too Large"u8,
        HttpStatus.UriTooLong => "414 URI Too Long"u8,
        HttpStatus.HeaderTooLarge => "431 Request Header Fields Too Large"u8,
        HttpStatus.NotImplemented => "501 Not Implemented"u8,
        HttpStatus.ServiceUnavailable => "503 Service Unavailable"u8,
        HttpStatus.VersionNotSupported => "505 HTTP Version Not Supported"u8,
        _ => "500 Internal Server Error"u8,
    };
}

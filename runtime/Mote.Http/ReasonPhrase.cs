using System;
using System.Net;

namespace Mote.Http;

/// <summary>The reason phrases of RFC 9110, section 15, and of RFC 6585.</summary>
internal static class ReasonPhrase
{
    /// <summary>The phrase of a status that the responder or its endpoints use; empty for another one, as RFC 9112 allows.</summary>
    public static ReadOnlySpan<byte> Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => "OK"u8,
        HttpStatusCode.BadRequest => "Bad Request"u8,
        HttpStatusCode.NotFound => "Not Found"u8,
        HttpStatusCode.MethodNotAllowed => "Method Not Allowed"u8,
        HttpStatusCode.RequestTimeout => "Request Timeout"u8,
        HttpStatusCode.RequestEntityTooLarge => "Content Too Large"u8,
        HttpStatusCode.RequestUriTooLong => "URI Too Long"u8,
        HttpStatusCode.RequestHeaderFieldsTooLarge => "Request Header Fields Too Large"u8,
        HttpStatusCode.InternalServerError => "Internal Server Error"u8,
        HttpStatusCode.NotImplemented => "Not Implemented"u8,
        HttpStatusCode.ServiceUnavailable => "Service Unavailable"u8,
        HttpStatusCode.HttpVersionNotSupported => "HTTP Version Not Supported"u8,
        _ => default,
    };
}

using System;
using System.Buffers;
using System.Net;
using System.Text;

namespace Mote.Http;

/// <summary>
/// Reads the head of an HTTP/1.1 request (RFC 9112), strictly: what two readers could take for two different requests is
/// refused. Pure; never throws.
/// </summary>
internal static class HttpRequestParser
{
    private const int ContentLengthDigitsMax = 18;

    // RFC 9110, section 5.6.2, and what section 5.5 forbids in a field's value: all controls but the tab.
    private static readonly SearchValues<byte> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> ControlCharacters = SearchValues.Create(
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 0x7F,
    ]);

    /// <summary>Looks for the empty line that ends a head.</summary>
    /// <param name="buffer">What has arrived.</param>
    /// <param name="scanned">How much of it was looked at before; set to how much has been now.</param>
    /// <returns>The head's length with its empty line, or 0 while that has not arrived.</returns>
    public static int FindEnd(ReadOnlySpan<byte> buffer, ref int scanned)
    {
        // The end may have arrived in pieces: go back by what could be its beginning.
        var from = Math.Clamp(scanned - 3, 0, buffer.Length);
        var end = buffer[from..].IndexOf("\r\n\r\n"u8);
        scanned = buffer.Length;
        return end < 0 ? 0 : from + end + 4;
    }

    /// <summary>Reads a whole head.</summary>
    /// <param name="head">The bytes up to the empty line, and with it.</param>
    /// <param name="request">What it says.</param>
    /// <returns><see cref="HttpStatusCode.OK"/>, or the status to refuse it with.</returns>
    public static HttpStatusCode Parse(ReadOnlySpan<byte> head, out HttpRequestHead request)
    {
        request = default;
        if (!head.EndsWith("\r\n\r\n"u8)) return HttpStatusCode.BadRequest;

        var lineEnd = head.IndexOf("\r\n"u8);
        var status = ParseRequestLine(head[..lineEnd], ref request);
        if (status != HttpStatusCode.OK) return status;

        request.Fields = new Range(lineEnd + 2, head.Length - 2);
        return ParseFields(head[request.Fields], ref request);
    }

    /// <summary>The next field of a block of fields; false at its end.</summary>
    /// <param name="fields">The fields that are left; each ends with CR LF.</param>
    /// <param name="name">The field's name; empty when the line is not a field.</param>
    /// <param name="value">Its value, without the blanks around it.</param>
    public static bool TryNextField(scoped ref ReadOnlySpan<byte> fields, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var end = fields.IndexOf("\r\n"u8);
        if (end < 0) return false;

        var line = fields[..end];
        fields = fields[(end + 2)..];
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || !IsToken(line[..colon])) return true;

        var text = line[(colon + 1)..].Trim(" \t"u8);
        if (!IsFieldText(text)) return true;
        name = line[..colon];
        value = text;
        return true;
    }

    private static HttpStatusCode ParseRequestLine(ReadOnlySpan<byte> line, ref HttpRequestHead request)
    {
        var methodEnd = line.IndexOf((byte)' ');
        if (methodEnd <= 0 || !IsToken(line[..methodEnd])) return HttpStatusCode.BadRequest;

        var versionStart = line.LastIndexOf((byte)' ') + 1;
        if (versionStart <= methodEnd + 1) return HttpStatusCode.BadRequest;

        var status = ParseVersion(line[versionStart..], ref request);
        if (status != HttpStatusCode.OK) return status;
        if (!TryParseTarget(line, methodEnd + 1, versionStart - 1, ref request)) return HttpStatusCode.BadRequest;

        var method = line[..methodEnd];
        if (method.SequenceEqual("HEAD"u8)) request.Method = HttpMethod.Head;
        else if (!method.SequenceEqual("GET"u8)) return HttpStatusCode.MethodNotAllowed;
        return HttpStatusCode.OK;
    }

    private static HttpStatusCode ParseVersion(ReadOnlySpan<byte> version, ref HttpRequestHead request)
    {
        if (version.Length != 8 || !version.StartsWith("HTTP/"u8) || version[6] != (byte)'.') return HttpStatusCode.BadRequest;
        if (!char.IsAsciiDigit((char)version[5]) || !char.IsAsciiDigit((char)version[7])) return HttpStatusCode.BadRequest;
        if (version[5] != (byte)'1') return HttpStatusCode.HttpVersionNotSupported;
        request.IsVersion10 = version[7] == (byte)'0';
        return HttpStatusCode.OK;
    }

    // Origin form (/path?query) or absolute form (http://host/path?query).
    private static bool TryParseTarget(ReadOnlySpan<byte> line, int start, int end, ref HttpRequestHead request)
    {
        var target = line[start..end];
        foreach (var character in target)
        {
            if (character is <= 0x20 or >= 0x7F or (byte)'#') return false;
        }

        if (target.StartsWith("http://"u8))
        {
            var slash = target[7..].IndexOf((byte)'/');
            if (slash <= 0) return false;
            start += 7 + slash;
        }

        if (line[start] != (byte)'/') return false;
        var question = line[start..end].IndexOf((byte)'?');
        request.Path = new Range(start, question < 0 ? end : start + question);
        request.Query = new Range(question < 0 ? end : start + question + 1, end);
        return true;
    }

    private static HttpStatusCode ParseFields(ReadOnlySpan<byte> fields, ref HttpRequestHead request)
    {
        var hosts = 0;
        var lengths = 0;
        request.IsKeptAlive = !request.IsVersion10;
        while (TryNextField(ref fields, out var name, out var value))
        {
            if (name.IsEmpty) return HttpStatusCode.BadRequest;

            if (Ascii.EqualsIgnoreCase(name, "host"u8)) hosts++;
            else if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8)) return HttpStatusCode.NotImplemented;
            else if (Ascii.EqualsIgnoreCase(name, "connection"u8)) ParseConnection(value, ref request);
            else if (Ascii.EqualsIgnoreCase(name, "content-length"u8) && (++lengths > 1 || !TryParseLength(value, out request.ContentLength)))
            {
                return HttpStatusCode.BadRequest;
            }
        }

        return hosts == 1 || (hosts == 0 && request.IsVersion10) ? HttpStatusCode.OK : HttpStatusCode.BadRequest;
    }

    private static void ParseConnection(ReadOnlySpan<byte> value, ref HttpRequestHead request)
    {
        foreach (var part in value.Split((byte)','))
        {
            var option = value[part].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(option, "close"u8)) request.IsKeptAlive = false;
            else if (Ascii.EqualsIgnoreCase(option, "keep-alive"u8) && request.IsVersion10) request.IsKeptAlive = true;
        }
    }

    private static bool TryParseLength(ReadOnlySpan<byte> value, out long length)
    {
        length = 0;
        if (value.IsEmpty || value.Length > ContentLengthDigitsMax) return false;
        foreach (var digit in value)
        {
            if (!char.IsAsciiDigit((char)digit)) return false;
            length = (length * 10) + digit - '0';
        }

        return true;
    }

    private static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(TokenCharacters);

    private static bool IsFieldText(ReadOnlySpan<byte> text) => !text.ContainsAny(ControlCharacters);
}

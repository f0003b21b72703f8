using System;

namespace Mote.Http;

/// <summary>
/// Reads the head of an HTTP/1.1 request (RFC 9112), strictly: what two readers could take for two different requests is
/// refused. Pure; never throws, whatever the bytes are.
/// </summary>
internal static class HttpRequestParser
{
    private const int ContentLengthDigitsMax = 18;

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
    /// <returns><see cref="HttpStatus.Ok"/>, or the status to refuse it with.</returns>
    public static HttpStatus Parse(ReadOnlySpan<byte> head, out HttpRequestHead request)
    {
        request = default;
        if (!head.EndsWith("\r\n\r\n"u8)) return HttpStatus.BadRequest;

        var lineEnd = head.IndexOf("\r\n"u8);
        var status = ParseRequestLine(head[..lineEnd], ref request);
        if (status != HttpStatus.Ok) return status;

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

    private static HttpStatus ParseRequestLine(ReadOnlySpan<byte> line, ref HttpRequestHead request)
    {
        var methodEnd = line.IndexOf((byte)' ');
        if (methodEnd <= 0 || !IsToken(line[..methodEnd])) return HttpStatus.BadRequest;

        var versionStart = line.LastIndexOf((byte)' ') + 1;
        if (versionStart <= methodEnd + 1) return HttpStatus.BadRequest;

        var status = ParseVersion(line[versionStart..], ref request);
        if (status != HttpStatus.Ok) return status;
        if (!TryParseTarget(line, methodEnd + 1, versionStart - 1, ref request)) return HttpStatus.BadRequest;

        var method = line[..methodEnd];
        if (method.SequenceEqual("HEAD"u8)) request.Method = HttpMethod.Head;
        else if (!method.SequenceEqual("GET"u8)) return HttpStatus.MethodNotAllowed;
        return HttpStatus.Ok;
    }

    private static HttpStatus ParseVersion(ReadOnlySpan<byte> version, ref HttpRequestHead request)
    {
        if (version.Length != 8 || !version.StartsWith("HTTP/"u8) || version[6] != (byte)'.') return HttpStatus.BadRequest;
        if (!char.IsAsciiDigit((char)version[5]) || !char.IsAsciiDigit((char)version[7])) return HttpStatus.BadRequest;
        if (version[5] != (byte)'1') return HttpStatus.VersionNotSupported;
        request.IsVersion10 = version[7] == (byte)'0';
        return HttpStatus.Ok;
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

    private static HttpStatus ParseFields(ReadOnlySpan<byte> fields, ref HttpRequestHead request)
    {
        var hosts = 0;
        var lengths = 0;
        request.IsKeptAlive = !request.IsVersion10;
        while (TryNextField(ref fields, out var name, out var value))
        {
            if (name.IsEmpty) return HttpStatus.BadRequest;

            if (Is(name, "host"u8)) hosts++;
            else if (Is(name, "transfer-encoding"u8)) return HttpStatus.NotImplemented;
            else if (Is(name, "connection"u8)) ParseConnection(value, ref request);
            else if (Is(name, "content-length"u8) && (++lengths > 1 || !TryParseLength(value, out request.ContentLength))) return HttpStatus.BadRequest;
        }

        return hosts == 1 || (hosts == 0 && request.IsVersion10) ? HttpStatus.Ok : HttpStatus.BadRequest;
    }

    private static void ParseConnection(ReadOnlySpan<byte> value, ref HttpRequestHead request)
    {
        foreach (var part in value.Split((byte)','))
        {
            var option = value[part].Trim(" \t"u8);
            if (Is(option, "close"u8)) request.IsKeptAlive = false;
            else if (Is(option, "keep-alive"u8) && request.IsVersion10) request.IsKeptAlive = true;
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

    /// <summary>Compares a field's name, or a word in its value, with one in lower case.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lowerCase)
    {
        if (text.Length != lowerCase.Length) return false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= (byte)'A' and <= (byte)'Z') character |= 0x20;
            if (character != lowerCase[i]) return false;
        }

        return true;
    }

    private static bool IsToken(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && !"!#$%&'*+-.^_`|~"u8.Contains(character)) return false;
        }

        return !text.IsEmpty;
    }

    private static bool IsFieldText(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (character is (< 0x20 and not (byte)'\t') or 0x7F) return false;
        }

        return true;
    }
}

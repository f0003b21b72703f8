using System;
using System.Buffers.Text;
using System.Diagnostics;
using System.Net;

namespace Mote.Http;

/// <summary>
/// One answer in a kept buffer: the content is written first, behind room for the head, and the head right before it once
/// the content's length is known. So an answer is one piece of memory, sent with one call.
/// </summary>
internal sealed class HttpResponse(int contentMaxBytes)
{
    private const int HeadRoom = 256;
    private const int FirstBytes = 1024;

    private byte[] _bytes = [];
    private int _start;
    private int _end = HeadRoom;

    /// <summary>Whether content was left out because it would have passed the bound.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>What is still to be sent.</summary>
    public ReadOnlyMemory<byte> Unsent => _bytes.AsMemory(_start, _end - _start);

    public void Clear()
    {
        (_start, _end) = (HeadRoom, HeadRoom);
        IsTooLong = false;
    }

    public void Write(ReadOnlySpan<byte> part)
    {
        if (IsTooLong) return;
        if (part.Length > contentMaxBytes - (_end - HeadRoom))
        {
            IsTooLong = true;
            return;
        }

        var needed = _end + part.Length;
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, Math.Max(FirstBytes, Math.Min(_bytes.Length * 2, HeadRoom + contentMaxBytes))));
        part.CopyTo(_bytes.AsSpan(_end));
        _end = needed;
    }

    /// <summary>Puts the head before the content.</summary>
    public void Finish(HttpStatusCode status, ReadOnlySpan<byte> contentType, DateTimeOffset date, in HttpRequestHead request, bool isKeptAlive)
    {
        if (_bytes.Length < HeadRoom) _bytes = new byte[FirstBytes];

        Span<byte> room = stackalloc byte[HeadRoom];
        var head = new Text(room);
        head.Add("HTTP/1.1 "u8);
        head.Add((int)status);
        head.Add(" "u8);
        head.Add(ReasonPhrase.Of(status));
        head.Add("\r\nDate: "u8);
        head.Add(date);
        head.Add("\r\nContent-Type: "u8);
        head.Add(contentType);
        head.Add("\r\nContent-Length: "u8);
        head.Add(_end - HeadRoom);
        if (status == HttpStatusCode.MethodNotAllowed) head.Add("\r\nAllow: GET, HEAD"u8);
        if (!isKeptAlive) head.Add("\r\nConnection: close"u8);
        else if (request.IsVersion10) head.Add("\r\nConnection: keep-alive"u8);
        head.Add("\r\n\r\n"u8);

        if (request.Method == HttpMethod.Head) _end = HeadRoom;
        _start = HeadRoom - head.Length;
        room[..head.Length].CopyTo(_bytes.AsSpan(_start));
    }

    public void Advance(int sent) => _start += sent;

    private ref struct Text(Span<byte> room)
    {
        private readonly Span<byte> _room = room;

        public int Length { get; private set; }

        public void Add(ReadOnlySpan<byte> text)
        {
            text.CopyTo(_room[Length..]);
            Length += text.Length;
        }

        public void Add(int number)
        {
            var fits = Utf8Formatter.TryFormat(number, _room[Length..], out var written);
            Debug.Assert(fits, "The head's room holds its longest line.");
            Length += written;
        }

        public void Add(DateTimeOffset date)
        {
            HttpDate.Write(_room[Length..], date);
            Length += HttpDate.Bytes;
        }
    }
}

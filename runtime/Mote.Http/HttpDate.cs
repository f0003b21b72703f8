using System;

namespace Mote.Http;

/// <summary>
/// A date as HTTP has it, <c>Sun, 06 Nov 1994 08:49:37 GMT</c> (RFC 9110, 5.6.7), written by hand: the framework's formatting
/// brings time zones and calendars into a native agent, 80 KB for one form of a date.
/// </summary>
internal static class HttpDate
{
    /// <summary>The length of a date.</summary>
    public const int Bytes = 29;

    private const int NameBytes = 3;

    private static ReadOnlySpan<byte> Days => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    /// <summary>Writes a date.</summary>
    /// <param name="text">Where to; <see cref="Bytes"/> or more.</param>
    /// <param name="date">The date; its offset counts.</param>
    [NoAlloc]
    public static void Write(Span<byte> text, DateTimeOffset date)
    {
        var utc = date.UtcDateTime;
        "Sun, 00 Jan 0000 00:00:00 GMT"u8.CopyTo(text);
        Days.Slice((int)utc.DayOfWeek * NameBytes, NameBytes).CopyTo(text);
        WriteDigits(text[5..7], utc.Day);
        Months.Slice((utc.Month - 1) * NameBytes, NameBytes).CopyTo(text[8..]);
        WriteDigits(text[12..16], utc.Year);
        WriteDigits(text[17..19], utc.Hour);
        WriteDigits(text[20..22], utc.Minute);
        WriteDigits(text[23..25], utc.Second);
    }

    private static void WriteDigits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (byte)('0' + number % 10);
    }
}

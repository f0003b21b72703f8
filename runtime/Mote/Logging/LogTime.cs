using System;

namespace Mote.Logging;

/// <summary>
/// A line's time, <c>2026-01-31T23:59:59.123Z</c>, written by hand: the framework's formatting brings time zones and calendars
/// into a native agent, 80 KB for one form of a date.
/// </summary>
internal static class LogTime
{
    /// <summary>The length of a time.</summary>
    public const int Bytes = 24;

    /// <summary>Writes a time.</summary>
    /// <param name="text">Where to; <see cref="Bytes"/> or more.</param>
    /// <param name="time">The time; its offset counts.</param>
    [NoAlloc]
    public static void Write(Span<byte> text, DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        "0000-00-00T00:00:00.000Z"u8.CopyTo(text);
        WriteDigits(text[..4], utc.Year);
        WriteDigits(text[5..7], utc.Month);
        WriteDigits(text[8..10], utc.Day);
        WriteDigits(text[11..13], utc.Hour);
        WriteDigits(text[14..16], utc.Minute);
        WriteDigits(text[17..19], utc.Second);
        WriteDigits(text[20..23], utc.Millisecond);
    }

    private static void WriteDigits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (byte)('0' + number % 10);
    }
}

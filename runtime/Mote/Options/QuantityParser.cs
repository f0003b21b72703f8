using System;

namespace Mote.Options;

/// <summary>
/// Reads a number with a unit: durations (<c>10s</c>, <c>1.5h</c>) and sizes (<c>16MiB</c>). One grammar for option values and
/// for the literals that the compiler checks, which is why the generators compile this file too.
/// </summary>
internal static class QuantityParser
{
    private const decimal DecimalPlaceMax = 1_000_000_000_000_000_000;

    private static readonly (string Unit, long Factor)[] DurationUnits =
    [
        ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute),
        ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay),
    ];

    private static readonly (string Unit, long Factor)[] SizeUnits =
    [
        ("", 1), ("B", 1), ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30),
        ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000),
    ];

    /// <summary>Reads a duration into ticks of 100 ns; never negative.</summary>
    public static bool TryReadDuration(string text, out long ticks) => TryRead(text, DurationUnits, out ticks);

    /// <summary>Reads a size into bytes; never negative.</summary>
    public static bool TryReadSize(string text, out long bytes) => TryRead(text, SizeUnits, out bytes);

    private static bool TryRead(string text, (string Unit, long Factor)[] units, out long value)
    {
        value = 0;
        var end = 0;
        while (end < text.Length && (text[end] is >= '0' and <= '9' or '.')) end++;

        foreach (var (unit, factor) in units)
        {
            if (string.CompareOrdinal(text, end, unit, 0, Math.Max(unit.Length, text.Length - end)) == 0)
            {
                return TryScale(text, end, factor, out value);
            }
        }

        return false;
    }

    private static bool TryScale(string text, int end, long factor, out long value)
    {
        value = 0;
        decimal number = 0;
        decimal place = 0;
        for (var i = 0; i < end; i++)
        {
            if (text[i] == '.')
            {
                if (place != 0 || i == 0 || i == end - 1) return false;
                place = 1;
                continue;
            }

            // Beyond these a long cannot hold or distinguish the value, and decimal itself would overflow.
            if (number > long.MaxValue || place >= DecimalPlaceMax) return false;
            number = number * 10 + (text[i] - '0');
            place *= 10;
        }

        if (end == 0) return false;
        number /= Math.Max(place, 1);
        if (number > (decimal)long.MaxValue / factor) return false;
        value = (long)(number * factor);
        return true;
    }
}

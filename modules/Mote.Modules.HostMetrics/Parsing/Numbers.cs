using System;

namespace Mote.Modules.Parsing;

/// <summary>Numbers as procfs and sysfs write them.</summary>
internal static class Numbers
{
    // The decimals that a scaled long can carry beside a load average's whole part.
    private const int DecimalsMax = 6;
    private const ulong WholeMax = long.MaxValue / 10_000_000;

    /// <summary>Digits only, at least one; false when the number does not fit 64 bits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out ulong number)
    {
        number = 0;
        if (text.IsEmpty) return false;

        foreach (var digit in text)
        {
            var value = (uint)(digit - '0');
            if (value > 9) return false;
            if (number > (ulong.MaxValue - value) / 10) return false;
            number = (number * 10) + value;
        }

        return true;
    }

    /// <summary>A number with at most 6 decimals, as <c>12.34</c>: 1234 and 2. False for anything else.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<byte> text, out long scaled, out int decimals)
    {
        (scaled, decimals) = (0, 0);
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (!TryParse(whole, out var units) || units > WholeMax || fraction.Length > DecimalsMax) return false;

        scaled = (long)units;
        decimals = fraction.Length;
        if (fraction.IsEmpty) return point < 0;
        if (!TryParse(fraction, out var part)) return false;

        for (var i = 0; i < decimals; i++) scaled *= 10;
        scaled += (long)part;
        return true;
    }
}

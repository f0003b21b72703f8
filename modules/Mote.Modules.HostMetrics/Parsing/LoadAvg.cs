using System;

namespace Mote.Modules.Parsing;

/// <summary>One load average: <paramref name="Scaled"/> / 10^<paramref name="Decimals"/>.</summary>
internal readonly record struct Load(long Scaled, int Decimals);

/// <summary>Reads <c>/proc/loadavg</c>: <c>0.52 0.58 0.59 1/467 12345</c>.</summary>
internal static class LoadAvg
{
    /// <returns>False when the first three fields are not numbers.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out Load load1, out Load load5, out Load load15)
    {
        var reader = new ProcText(text);
        var parsed = TryParse(ref reader, out load1);
        parsed &= TryParse(ref reader, out load5);
        parsed &= TryParse(ref reader, out load15);
        return parsed;
    }

    private static bool TryParse(ref ProcText reader, out Load load)
    {
        load = default;
        if (!reader.TryField(out ReadOnlySpan<byte> field)) return false;
        if (!Numbers.TryParseDecimal(field, out var scaled, out var decimals)) return false;
        load = new Load(scaled, decimals);
        return true;
    }
}

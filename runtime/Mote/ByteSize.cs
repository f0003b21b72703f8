using Mote.Options;

namespace Mote;

/// <summary>A number of bytes; in options as <c>"512"</c>, <c>"4KiB"</c>, <c>"16MiB"</c>, <c>"1GB"</c>.</summary>
/// <param name="Bytes">The bytes, 0 or more.</param>
public readonly record struct ByteSize(long Bytes)
{
    /// <summary>Reads a size.</summary>
    /// <param name="text">A number and, if any, a unit: B, KiB, MiB, GiB, KB, MB, GB.</param>
    /// <param name="size">The size.</param>
    /// <returns>False when the text is no size.</returns>
    public static bool TryParse(string? text, out ByteSize size)
    {
        var ok = QuantityParser.TryReadSize(text ?? "", out var bytes);
        size = new ByteSize(bytes);
        return ok;
    }

    /// <summary>The largest binary unit that divides it.</summary>
    /// <returns>As in <c>16MiB</c>.</returns>
    public override string ToString() => Bytes switch
    {
        > 0 when Bytes % (1L << 30) == 0 => $"{Bytes >> 30}GiB",
        > 0 when Bytes % (1L << 20) == 0 => $"{Bytes >> 20}MiB",
        > 0 when Bytes % (1L << 10) == 0 => $"{Bytes >> 10}KiB",
        _ => $"{Bytes}B",
    };
}

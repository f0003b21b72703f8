using System;

namespace Mote.Modules.Parsing;

/// <summary>One field of <c>/proc/meminfo</c>.</summary>
/// <param name="Key">The name as the kernel writes it, without the colon.</param>
/// <param name="Value">Bytes where the kernel gave a unit, else a count.</param>
/// <param name="IsBytes">True where the kernel gave a unit.</param>
internal readonly record struct MemInfoRow(Slice Key, ulong Value, bool IsBytes);

/// <summary>Reads <c>/proc/meminfo</c>: <c>Key: number [kB]</c>.</summary>
internal static class MemInfo
{
    /// <summary>The longest key taken as one; the kernel's longest has 17 characters.</summary>
    public const int KeyMaxBytes = 64;

    private const ulong BytesPerUnit = 1024;

    /// <returns>False when a line is anything else, or there is none.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, Rows<MemInfoRow> rows)
    {
        rows.Clear();
        for (var reader = new ProcText(text); !reader.AtEnd; reader.NextLine())
        {
            if (!reader.TryField(out Slice key)) continue;
            if (key.Length is < 2 or > KeyMaxBytes || text[key.Start + key.Length - 1] != (byte)':') return false;
            if (!reader.TryNumber(out var value)) return false;

            var isBytes = reader.TryField(out ReadOnlySpan<byte> _);
            if (isBytes && (value > ulong.MaxValue / BytesPerUnit || reader.TryField(out ReadOnlySpan<byte> _))) return false;
            rows.TryAdd(new MemInfoRow(key with { Length = key.Length - 1 }, isBytes ? value * BytesPerUnit : value, isBytes));
        }

        return rows.Count > 0;
    }

    /// <summary>
    /// Writes the key as node_exporter spells it: <c>Active(anon)</c> is <c>Active_anon_bytes</c>. Any other character
    /// that no metric's name may hold becomes an underscore.
    /// </summary>
    /// <param name="key">The key, at most <see cref="KeyMaxBytes"/>.</param>
    /// <param name="isBytes">Whether <c>_bytes</c> follows.</param>
    /// <param name="name">Receives the name: room for the key and 6 bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int WriteName(ReadOnlySpan<byte> key, bool isBytes, Span<byte> name)
    {
        var length = 0;
        foreach (var character in key)
        {
            if (character == (byte)')') continue;
            name[length++] = char.IsAsciiLetterOrDigit((char)character) ? character : (byte)'_';
        }

        if (!isBytes) return length;
        "_bytes"u8.CopyTo(name[length..]);
        return length + "_bytes"u8.Length;
    }
}

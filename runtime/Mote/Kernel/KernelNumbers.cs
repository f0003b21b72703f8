using System;
using System.Buffers.Text;

namespace Mote.Kernel;

/// <summary>Numbers in the kernel's texts: words apart by spaces and line ends.</summary>
internal static class KernelNumbers
{
    /// <summary>Takes the first number off the text, and what stands before it.</summary>
    /// <param name="text">The text; the rest of it after this.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where there is none.</returns>
    public static bool TryTake(ref ReadOnlySpan<byte> text, out long number)
    {
        var digits = text.IndexOfAnyInRange((byte)'0', (byte)'9');
        number = 0;
        if (digits < 0 || !Utf8Parser.TryParse(text[digits..], out number, out var length)) return false;

        text = text[(digits + length)..];
        return true;
    }

    /// <summary>The number behind a key.</summary>
    /// <param name="text">The file.</param>
    /// <param name="key">The key, with all that stands between the line's start and the number that could be confused with another line's.</param>
    /// <param name="number">The number.</param>
    /// <returns>False where the key is not there.</returns>
    public static bool TryFind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> key, out long number)
    {
        var at = text.IndexOf(key);
        number = 0;
        if (at < 0) return false;

        var rest = text[(at + key.Length)..];
        return TryTake(ref rest, out number);
    }
}

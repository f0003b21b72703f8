using System;
using System.Buffers.Binary;

namespace Mote.Supervision;

/// <summary>
/// A text kept in two slots of a page, the older one overwritten: a write that is cut off leaves the other one whole. Each slot is its sequence
/// number, a checksum, the length and the bytes.
/// </summary>
internal static class PageText
{
    private const int HeadBytes = 16;

    /// <summary>The newest text that is whole; empty where none is.</summary>
    /// <param name="first">One slot.</param>
    /// <param name="second">The other; of the same length.</param>
    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var (one, other) = (Sequence(first), Sequence(second));
        return one == 0 && other == 0 ? [] : Text(one > other ? first : second);
    }

    /// <summary>Replaces the older of the two.</summary>
    /// <param name="first">One slot.</param>
    /// <param name="second">The other.</param>
    /// <param name="text">At most a slot's length less 16 bytes; the rest is cut off.</param>
    public static void Write(Span<byte> first, Span<byte> second, ReadOnlySpan<byte> text)
    {
        var (one, other) = (Sequence(first), Sequence(second));
        var slot = one > other ? second : first;
        text = text[..Math.Min(text.Length, slot.Length - HeadBytes)];

        // The checksum comes last: until then the slot is not whole.
        BinaryPrimitives.WriteUInt32LittleEndian(slot[8..], 0);
        text.CopyTo(slot[HeadBytes..]);
        BinaryPrimitives.WriteInt32LittleEndian(slot[12..], text.Length);
        BinaryPrimitives.WriteInt64LittleEndian(slot, Math.Max(one, other) + 1);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[8..], Checksum(slot, text.Length));
    }

    // 0 where the slot is not whole.
    private static long Sequence(ReadOnlySpan<byte> slot)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(slot[12..]);
        if (length < 0 || length > slot.Length - HeadBytes) return 0;

        return BinaryPrimitives.ReadUInt32LittleEndian(slot[8..]) == Checksum(slot, length) ? Math.Max(BinaryPrimitives.ReadInt64LittleEndian(slot), 0) : 0;
    }

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> slot) => slot.Slice(HeadBytes, BinaryPrimitives.ReadInt32LittleEndian(slot[12..]));

    // FNV-1a (Fowler, Noll, Vo), over all but itself; never 0, which marks a slot that is being written.
    private static uint Checksum(ReadOnlySpan<byte> slot, int length)
    {
        var hash = 2166136261u;
        foreach (var value in slot[..8]) hash = (hash ^ value) * 16777619;
        foreach (var value in slot.Slice(12, 4 + length)) hash = (hash ^ value) * 16777619;
        return hash | 1;
    }
}

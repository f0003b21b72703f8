using System;
using System.Threading;

namespace Mote.Logging;

/// <summary>
/// Limits repeated lines, so that a repeating fault does not fill the disk: of lines with the same text, numbers aside, the first few of each window are
/// written and the rest are counted. Any thread; allocates nothing.
/// </summary>
/// <param name="time">The clock of the windows.</param>
internal sealed class RepeatLimit(TimeProvider time)
{
    /// <summary>How many lines that say the same are written in a window.</summary>
    public const int LinesMax = 10;

    /// <summary>How long a window lasts from its first line on.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    // Two texts that meet in a slot only restart each other's window: a line is never held back for another one's sake.
    private const int SlotCount = 64;

    private readonly Slot[] _slots = new Slot[SlotCount];
    private long _leftOut;

    /// <summary>How many lines were left out since the start.</summary>
    public long LeftOut => Interlocked.Read(ref _leftOut);

    /// <summary>Counts a line, and says whether it is to be written.</summary>
    /// <param name="text">The line, without its time.</param>
    /// <param name="leftOut">How many like it were left out before it, and not reported yet.</param>
    /// <returns>False when the line is one of the rest.</returns>
    public bool Admits(ReadOnlySpan<byte> text, out long leftOut)
    {
        var hash = HashOf(text);
        var now = time.GetTimestamp();
        leftOut = 0;
        lock (_slots)
        {
            ref var slot = ref _slots[(int)(hash % SlotCount)];
            if (slot.Hash != hash || time.GetElapsedTime(slot.Began, now) >= Window)
            {
                if (slot.Hash == hash) leftOut = slot.LeftOut;
                slot = new Slot { Hash = hash, Began = now };
            }

            if (slot.Lines < LinesMax)
            {
                slot.Lines++;
                return true;
            }

            slot.LeftOut++;
            Interlocked.Increment(ref _leftOut);
            return false;
        }
    }

    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). Digits are left out: "block 7 is bad" and "block 8 is bad" are one fault.
    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }

    private struct Slot
    {
        public ulong Hash;
        public long Began;
        public long LeftOut;
        public int Lines;
    }
}

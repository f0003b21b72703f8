using System;

namespace Mote.Tests;

/// <summary>What an action allocates once everything it needs has been made.</summary>
internal static class Allocations
{
    /// <summary>How many calls are measured.</summary>
    public const int Calls = 256;

    private const int WarmUps = 64;

    /// <summary>The bytes that <see cref="Calls"/> calls allocated on this thread, after 64 that were not looked at.</summary>
    public static long Of(Action action)
    {
        for (var i = 0; i < WarmUps; i++) action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

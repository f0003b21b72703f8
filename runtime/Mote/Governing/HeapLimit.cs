using System;

namespace Mote.Governing;

/// <summary>
/// The collector's own limit, set while the agent runs: near it the collector works harder, and past it an allocation throws, in the turn that made it,
/// where the kernel would kill the whole agent.
/// </summary>
internal static class HeapLimit
{
    // The rest is for what is no heap: code, stacks, buffers of the kernel's.
    private const int SharePercent = 75;

    /// <summary>The heap's part of a budget.</summary>
    public static long Of(long budgetBytes) => budgetBytes / 100 * SharePercent;

    /// <summary>Sets the limit.</summary>
    /// <param name="budgetBytes">The agent's memory.</param>
    /// <returns>False where the heap is larger already: the collector keeps its last limit.</returns>
    [ColdPath]
    public static bool TrySet(long budgetBytes)
    {
        AppContext.SetData("GCHeapHardLimit", (ulong)Of(budgetBytes));
        try
        {
            GC.RefreshMemoryLimit();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Gives back to the kernel what the heap does not need; blocks the calling thread for as long as that takes.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}

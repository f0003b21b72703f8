using System;

namespace Mote.Governing;

/// <summary>
/// The collector's own limit, set while the agent runs: near it the collector works harder, and past it an allocation throws, in the turn that made it,
/// where the kernel would kill the whole agent.
/// </summary>
internal static class HeapLimit
{
    // Code, stacks and the kernel's buffers are no heap: a small agent has some three MiB of them.
    private const long RestBytes = 4L << 20;
    private const int LeastShare = 4;
    private const int MarginShare = 20;

    /// <summary>
    /// The heap's part of a budget: so much that memory is seen to be short well before an allocation fails, and a twentieth of the budget is left then.
    /// </summary>
    public static long Of(long budgetBytes) => Math.Max(budgetBytes / LeastShare, budgetBytes - budgetBytes / MarginShare - RestBytes);

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

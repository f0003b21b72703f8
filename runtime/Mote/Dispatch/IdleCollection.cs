using System;

namespace Mote.Dispatch;

/// <summary>
/// Collects garbage when the loop has nothing to do and enough has been allocated since. Left alone, the collector waits for a budget of the size of the
/// processor's cache, which is many times a small agent. How much is enough is set by the build's profile, see <c>MoteProfile</c>.
/// </summary>
internal sealed class IdleCollection
{
    private const int YoungGenerations = 1;

    private readonly long _afterBytes = BuildProfile.IdleCollectBytes;

    // What the start left behind is little, and to collect it would cost a second region.
    private long _collectedAt = GC.GetTotalAllocatedBytes();

    /// <summary>Collects, if it is worth it.</summary>
    public void Run()
    {
        if (_afterBytes == 0) return;

        var allocated = GC.GetTotalAllocatedBytes();
        if (allocated - _collectedAt < _afterBytes) return;

        _collectedAt = allocated;
        GC.Collect(YoungGenerations, GCCollectionMode.Forced, blocking: true, compacting: false);
    }
}

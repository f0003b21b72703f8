using System;

namespace Mote.Dispatch;

/// <summary>What the host does on the event loop now and then, to show that it moves.</summary>
/// <param name="periodMs">How often, in ms.</param>
/// <param name="beat">What to do; it must not throw and must not take long.</param>
internal sealed class LoopPulse(long periodMs, Action beat)
{
    /// <summary>When the next beat is due, in ms of the loop's clock.</summary>
    public long DueMs { get; private set; }

    /// <summary>Beats if it is due; beats that were missed are left out.</summary>
    public bool Beat(long nowMs)
    {
        if (nowMs < DueMs) return false;

        DueMs = nowMs - nowMs % periodMs + periodMs;
        beat();
        return true;
    }
}

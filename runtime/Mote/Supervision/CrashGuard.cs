using System;
using System.Collections.Generic;

namespace Mote.Supervision;

/// <summary>
/// Decides how an agent starts after runs that ended badly. Decides only; the runs are remembered by the state page. A stop in order forgets them all.
/// </summary>
/// <param name="limit">So many bad ends in the window bring safe mode; 1 or more.</param>
/// <param name="windowMs">How long a bad end counts.</param>
internal sealed class CrashGuard(int limit, long windowMs)
{
    /// <summary>The bad ends of a module's start, one after the other, that make the agent start without it.</summary>
    public const int FailedStartsMax = 2;

    /// <summary>Forgets the bad ends that do not count any more. A clock that was set back must not make one count for ever.</summary>
    public void Forget(List<BadEnd> ends, long nowMs) => ends.RemoveAll(end => Math.Abs(nowMs - end.AtMs) >= windowMs);

    /// <summary>Whether only core modules are to start.</summary>
    public bool IsSafeMode(List<BadEnd> ends) => ends.Count >= limit;

    /// <summary>Why a module is not to start; null where it is.</summary>
    /// <param name="ends">The bad ends that count, oldest first.</param>
    /// <param name="module">The module's name.</param>
    /// <param name="criticality">What it declares.</param>
    public string? WhyNot(List<BadEnd> ends, string module, Criticality criticality)
    {
        if (KilledTheLastStarts(ends, module)) return $"the last {FailedStartsMax} runs ended while it started";
        if (!IsSafeMode(ends)) return null;

        // Whoever kills from outside hits anybody; one that is on the loop at most of the ends is the offender.
        var named = ends.FindAll(end => end.Module == module);
        if (named.Count * 2 > ends.Count)
        {
            return $"{named.Count} of the last {ends.Count} runs ended while it was on the loop, the last one in {named[^1].Turn}";
        }

        return criticality == Criticality.Core ? null : $"safe mode: the last {ends.Count} runs ended badly, and only core modules start";
    }

    private static bool KilledTheLastStarts(List<BadEnd> ends, string module)
    {
        if (ends.Count < FailedStartsMax) return false;

        for (var i = ends.Count - FailedStartsMax; i < ends.Count; i++)
        {
            if (!ends[i].DuringStart || ends[i].Module != module) return false;
        }

        return true;
    }
}

using System;

namespace Mote.Dispatch;

/// <summary>Handlers that declare a <c>[Limit]</c> or a <c>[Breaker]</c>: who is let through is decided when the message's turn comes.</summary>
public abstract partial class AgentRuntime
{
    /// <summary>The admissions of all handlers that declare one.</summary>
    protected virtual ReadOnlySpan<Admission> Admissions => [];

    internal ReadOnlySpan<Admission> AllAdmissions => Admissions;

    /// <summary>Whether a message may have its turn; one that may not is dropped and counted. What an open breaker drops costs no rate.</summary>
    /// <param name="admission">The handler's.</param>
    /// <returns>False where the message is dropped.</returns>
    protected bool Admit(Admission admission)
    {
        var nowMs = Loop.NowMs;
        if (admission.Breaker is { } breaker && !breaker.TryPass(nowMs))
        {
            admission.DroppedOpen++;
            return false;
        }

        if (admission.Limit is not { } limit || limit.TryPass(nowMs)) return true;

        admission.DroppedLimited++;
        return false;
    }

    /// <summary>Messages of a module that its handlers' limits and breakers dropped.</summary>
    internal (long Limited, long Open) DroppedByAdmission(int module)
    {
        var (limited, open) = (0L, 0L);
        foreach (var admission in Admissions)
        {
            if (admission.Module != module) continue;
            limited += admission.DroppedLimited;
            open += admission.DroppedOpen;
        }

        return (limited, open);
    }

    private void FailAdmission(int module, string turn)
    {
        foreach (var admission in Admissions)
        {
            if (admission.Module != module || admission.Turn != turn || admission.Breaker is not { } breaker || !breaker.Fail(Loop.NowMs)) continue;
            LogOf(module).Warn($"the breaker of {turn} opens: its messages are dropped for a while");
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading;

namespace Mote.Supervision;

/// <summary>What the supervisor knows of a module that has failed. Written on its event loop; read by a scrape from another thread.</summary>
internal sealed class ModuleSupervision(RestartBudget budget)
{
    /// <summary>Its failures and restarts against its policy.</summary>
    public readonly RestartBudget Budget = budget;

    /// <summary>Where its restart stands.</summary>
    public RestartPhase Phase;

    /// <summary>When the phase is over at the latest, or the backoff is, in ms of the loop's clock.</summary>
    public long DueMs;

    /// <summary>Why it is not serving; null while it is.</summary>
    public string? Reason;

    /// <summary>Whether the restart that is under way is its own failure, and counts against its budget.</summary>
    public bool IsCharged;

    /// <summary>Whether it is not constructed again before something comes for it.</summary>
    public bool IsClosing;

    /// <summary>How often it was restarted.</summary>
    public long Restarts;

    /// <summary>The rest of its <c>[Stop]</c> or its disposal.</summary>
    public ValueTaskAwaiter Rest;

    /// <summary>Cancels its <c>[Stop]</c> when its time is over; null outside of it.</summary>
    public CancellationTokenSource? PastDue;
}

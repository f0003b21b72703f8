namespace Mote.Supervision;

/// <summary>Where a module stands with its supervisor. A restart goes through them from top to bottom, and back to <see cref="Serving"/>.</summary>
internal enum RestartPhase
{
    /// <summary>No restart is under way.</summary>
    Serving,

    /// <summary>It takes no new turns; the one that is suspended and its <c>[Run]</c> come to their end.</summary>
    Draining,

    /// <summary>Its <c>[Stop]</c> is under way.</summary>
    Stopping,

    /// <summary>Its disposal is under way.</summary>
    Disposing,

    /// <summary>There is no instance; the next one is constructed after the backoff.</summary>
    Waiting,

    /// <summary>The next instance is being constructed and started.</summary>
    Restarting,

    /// <summary>Its budget is spent: it takes no more messages.</summary>
    Quarantined,
}

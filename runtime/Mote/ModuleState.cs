namespace Mote;

/// <summary>What a module is doing, as others see it.</summary>
public enum ModuleState
{
    /// <summary>Not loaded; its first message or timer loads it.</summary>
    Unloaded,

    /// <summary>Constructed, its <c>[Start]</c> not over.</summary>
    Loading,

    /// <summary>Takes messages.</summary>
    Running,

    /// <summary>It failed: it ends its turn and is stopped, and its messages wait.</summary>
    Draining,

    /// <summary>It failed: there is no instance until the backoff is over, and its messages wait.</summary>
    Faulted,

    /// <summary>The next instance is constructed and started; its messages wait.</summary>
    Restarting,

    /// <summary>Its restarts are used up: it takes no more messages.</summary>
    Quarantined,

    /// <summary>The agent has stopped it.</summary>
    Stopped,
}

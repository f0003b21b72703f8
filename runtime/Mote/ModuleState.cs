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

    /// <summary>Its background task or its loading failed; it takes no more messages.</summary>
    Faulted,

    /// <summary>The agent has stopped it.</summary>
    Stopped,
}

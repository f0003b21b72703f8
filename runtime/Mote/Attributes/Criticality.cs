namespace Mote;

/// <summary>How much an agent needs a module. The higher, the later it is given up.</summary>
public enum Criticality
{
    /// <summary>The agent is as good without it: the first to be shed.</summary>
    Optional = -1,

    /// <summary>The agent goes on without it, and says so.</summary>
    Standard = 0,

    /// <summary>What the agent is there for: without it the agent is not ready. It is never shed, and is what runs in safe mode.</summary>
    Core = 1,
}

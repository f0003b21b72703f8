namespace Mote;

/// <summary>What follows when a module's constructor or <c>[Start]</c> throws while the agent starts.</summary>
public enum StartFailure
{
    /// <summary>The agent ends with exit code 70.</summary>
    Fail,

    /// <summary>The agent starts without it; it is tried again within its restarts, with a growing wait.</summary>
    Retry,

    /// <summary>The agent starts without it: it is quarantined.</summary>
    Ignore,
}

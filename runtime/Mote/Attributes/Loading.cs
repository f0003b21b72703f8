namespace Mote;

/// <summary>When a module is constructed.</summary>
public enum Loading
{
    /// <summary>Before the agent is ready; a constructor or <c>[Start]</c> that throws stops the agent with exit code 70.</summary>
    Startup,

    /// <summary>
    /// By its first message or timer. Until then it is a stub of a few bytes; what arrives while it loads waits in order.
    /// </summary>
    OnDemand,
}

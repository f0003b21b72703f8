namespace Mote;

/// <summary>When a module is constructed.</summary>
public enum Loading
{
    /// <summary>Before the agent is ready; a constructor or <c>[Start]</c> that throws stops the agent with exit code 70.</summary>
    Startup,

    /// <summary>
    /// By its first message or timer. Until then it takes a few bytes; messages that arrive while it loads wait in order. While memory is short it is
    /// closed again when nothing has come for it in two seconds.
    /// </summary>
    OnDemand,
}

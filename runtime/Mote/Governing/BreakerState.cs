namespace Mote.Governing;

/// <summary>What a circuit breaker does with the next message.</summary>
internal enum BreakerState
{
    /// <summary>It passes.</summary>
    Closed,

    /// <summary>It is the one that decides.</summary>
    HalfOpen,

    /// <summary>It is dropped.</summary>
    Open,
}

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>How often an operation happens.</summary>
internal enum Frequency
{
    /// <summary>At each call of its method.</summary>
    Call,

    /// <summary>At each iteration of a loop in its method.</summary>
    Iteration,

    /// <summary>Once: at the start, or until its value is kept.</summary>
    Once,

    /// <summary>Where something has gone wrong.</summary>
    Cold,
}

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>Where an object lives; of several uses, the last one in this order decides.</summary>
internal enum Residence
{
    /// <summary>The compiler keeps it on the stack.</summary>
    Stack,

    /// <summary>The compiler's profile decides.</summary>
    Unknown,

    Heap,
}

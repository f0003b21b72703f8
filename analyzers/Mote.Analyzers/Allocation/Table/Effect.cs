using System;

namespace Mote.Analyzers.Allocation.Table;

/// <summary>What a call may do to the heap, once it has been called before.</summary>
[Flags]
internal enum Effect
{
    None = 0,

    /// <summary>It allocates at each call.</summary>
    Always = 1,

    /// <summary>It allocates at some calls: which, its arguments or the state decide.</summary>
    Sometimes = 2,

    /// <summary>It allocates when what it keeps in a field has to grow.</summary>
    Growth = 4,

    /// <summary>It allocates once, and keeps that.</summary>
    Once = 8,

    /// <summary>It calls what it is given: a delegate, an interface, a type argument's member.</summary>
    Argument = 16,

    /// <summary>It calls what cannot be told.</summary>
    Unknown = 32,

    /// <summary>It allocates at each call, and keeps that in a field: it fills what it belongs to.</summary>
    AlwaysKept = 64,

    /// <summary>It was measured with typical arguments, and that decided what the IL alone does not.</summary>
    Measured = 128,
}

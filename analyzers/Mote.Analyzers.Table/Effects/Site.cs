using System.Collections.Generic;
using Mono.Cecil;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Effects;

/// <summary>A place in a method that allocates, or calls.</summary>
/// <param name="Own">What it does without the calls.</param>
/// <param name="Bytes">What <paramref name="Own"/> allocates; null where that depends on a value or a type argument.</param>
/// <param name="Calls">The methods that may be called.</param>
/// <param name="Where">How often it happens, and whether what it makes is kept.</param>
internal sealed record Site(Effect Own, int? Bytes, IReadOnlyList<MethodDefinition> Calls, Place Where)
{
    /// <summary>Whether a new object is made first: what its constructor keeps is part of it.</summary>
    public bool IsNew { get; init; }
}

/// <param name="IsCertain">Whether each call of the method comes here.</param>
/// <param name="IsKept">Whether what is made here is stored in a field.</param>
internal readonly record struct Place(bool IsCertain, bool IsKept)
{
    /// <summary>Whether it is done only while a field is empty that is filled then.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether it is done only while a field is too short that is replaced then.</summary>
    public bool IsGrowth { get; init; }
}

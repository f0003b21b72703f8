using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>Why a method may allocate.</summary>
/// <param name="Where">The place in the method.</param>
/// <param name="Reason">As in <c>boxing of int to object</c>, or which call cannot be told.</param>
/// <param name="Path">The methods that lead from the call here to what allocates, as in <c> ← Format ← Write</c>; empty where it is here.</param>
internal sealed record Break(Location Where, string Reason, string Path)
{
    /// <summary>The parameter whose delegate is called: who calls the method knows which one that is.</summary>
    public IParameterSymbol? Delegate { get; init; }

    /// <summary>The type parameter whose member is called: who calls the method knows which type that is.</summary>
    public ITypeParameterSymbol? TypeParameter { get; init; }

    /// <summary>The member that is called on the type parameter.</summary>
    public IMethodSymbol? Member { get; init; }
}

using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>What a call gives for a type parameter.</summary>
internal static class TypeArguments
{
    public static ITypeSymbol? Of(IMethodSymbol called, ITypeParameterSymbol parameter)
    {
        if (parameter.TypeParameterKind == TypeParameterKind.Method)
        {
            return parameter.Ordinal < called.TypeArguments.Length ? called.TypeArguments[parameter.Ordinal] : null;
        }

        return called.ContainingType is { } type && parameter.Ordinal < type.TypeArguments.Length ? type.TypeArguments[parameter.Ordinal] : null;
    }
}

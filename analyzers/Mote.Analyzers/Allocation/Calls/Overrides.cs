using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>What a call of a virtual, abstract or interface method may lead to, inside the compilation.</summary>
internal static class Overrides
{
    public static IEnumerable<IMethodSymbol> Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!method.IsVirtual && !method.IsAbstract && !method.IsOverride) return [];
        if (method.ContainingType is not { } declaring) return [];

        return TypesIn(compilation.Assembly.GlobalNamespace, cancellationToken)
            .Select(type => declaring.TypeKind == TypeKind.Interface ? Implementation(type, method) : Override(type, method))
            .OfType<IMethodSymbol>();
    }

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol method) =>
        type.TypeKind != TypeKind.Interface
            && type.AllInterfaces.FirstOrDefault(implemented => IsFrom(implemented, method.ContainingType)) is { } of
            && of.GetMembers(method.Name).FirstOrDefault(member => IsFrom(member, method)) is { } member
            ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol
            : null;

    private static bool IsFrom(ISymbol symbol, ISymbol definition) => SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, definition);

    private static IMethodSymbol? Override(INamedTypeSymbol type, IMethodSymbol method) => type.GetMembers(method.Name)
        .OfType<IMethodSymbol>()
        .FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OverriddenMethod?.OriginalDefinition, method));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return space.GetNamespaceMembers().SelectMany(inner => TypesIn(inner, cancellationToken)).Concat(space.GetTypeMembers().SelectMany(WithNested));
    }

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}

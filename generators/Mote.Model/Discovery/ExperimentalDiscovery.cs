using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Model.Discovery;

/// <summary>
/// The diagnostics of experimental types in a module's signatures. Their user has accepted them there; generated code,
/// which names the same types, must not report them again.
/// </summary>
internal static class ExperimentalDiscovery
{
    /// <summary>The ids, each once and in order.</summary>
    public static IEnumerable<string> Ids(INamedTypeSymbol module)
    {
        var ids = new SortedSet<string>(System.StringComparer.Ordinal);
        AddType(ids, module);
        foreach (var member in module.GetMembers())
        {
            if (member is IPropertySymbol property) AddType(ids, property.Type);
            if (member is not IMethodSymbol method) continue;

            Add(ids, method);
            foreach (var parameter in method.Parameters) AddParameter(ids, parameter, method);
        }

        return ids;
    }

    private static void AddParameter(SortedSet<string> ids, IParameterSymbol parameter, IMethodSymbol method)
    {
        AddType(ids, parameter.Type);
        if (method.MethodKind != MethodKind.Constructor || parameter.Type is not INamedTypeSymbol { IsRecord: true } options) return;

        foreach (var option in options.GetMembers().OfType<IPropertySymbol>())
        {
            Add(ids, option);
            AddType(ids, option.Type);
        }
    }

    private static void AddType(SortedSet<string> ids, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            AddType(ids, array.ElementType);
            return;
        }

        if (type is not INamedTypeSymbol named) return;
        for (var outer = named; outer is not null; outer = outer.ContainingType) Add(ids, outer);
        foreach (var argument in named.TypeArguments) AddType(ids, argument);
    }

    private static void Add(SortedSet<string> ids, ISymbol symbol)
    {
        AddMarked(ids, symbol);
        if (symbol.ContainingAssembly is { } assembly && symbol is ITypeSymbol) AddMarked(ids, assembly);
    }

    // An id that is no identifier is an error of the attribute, and would break the directive.
    private static void AddMarked(SortedSet<string> ids, ISymbol symbol)
    {
        if (symbol.Attribute(Names.Experimental) is { ConstructorArguments: [{ Value: string id }, ..] } && SyntaxFacts.IsValidIdentifier(id)) ids.Add(id);
    }
}

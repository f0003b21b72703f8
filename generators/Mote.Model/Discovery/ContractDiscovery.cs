using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Checks that every type in a module's contract is as visible as the module, because its table is.</summary>
internal static class ContractDiscovery
{
    public static void Check(INamedTypeSymbol module, IReadOnlyList<IMethodSymbol> methods, DiagnosticBag diagnostics)
    {
        var fromOutside = module.DeclaredAccessibility == Accessibility.Public;
        foreach (var (type, by) in Handed(module, methods))
        {
            if (Hidden(type, fromOutside) is { } hidden)
            {
                var needed = fromOutside ? "public" : "internal";
                diagnostics.Add(DiagnosticKind.ContractMustBePublic, by.Locations.FirstOrDefault(), module.Name, hidden.Name, needed);
            }
        }
    }

    /// <summary>The first type in this one that cannot be seen; null where all can.</summary>
    public static INamedTypeSymbol? Hidden(ITypeSymbol type, bool fromOutside)
    {
        if (type is IArrayTypeSymbol array) return Hidden(array.ElementType, fromOutside);
        if (type is not INamedTypeSymbol named || named.TypeKind == TypeKind.Error) return null;
        var isSeen = named.DeclaredAccessibility is Accessibility.Public or Accessibility.NotApplicable
            || (!fromOutside && named.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedOrInternal);
        if (!isSeen) return named;

        return (from part in named.TypeArguments.Append(named.ContainingType)
                where part is not null
                let hidden = Hidden(part, fromOutside)
                where hidden is not null
                select hidden).FirstOrDefault();
    }

    private static IEnumerable<(ITypeSymbol Type, ISymbol By)> Handed(INamedTypeSymbol module, IReadOnlyList<IMethodSymbol> methods)
    {
        var messages = from method in methods
                       where method.Attribute(Names.Handle) is not null && method.Parameters.Length > 0
                       select (method.Parameters[0].Type, (ISymbol)method.Parameters[0]);
        var services = from property in module.GetMembers().OfType<IPropertySymbol>()
                       where property.Attribute(Names.Provides) is not null
                       select (property.Type, (ISymbol)property);

        // What a public constructor asks for is public, or the compiler says so.
        var asked = from constructor in module.InstanceConstructors
                    where constructor.DeclaredAccessibility == Accessibility.Internal
                    from parameter in constructor.Parameters
                    select (parameter.Type, (ISymbol)parameter);
        return messages.Concat(services).Concat(asked);
    }
}

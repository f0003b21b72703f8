using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>What is written on methods about what they allocate: <c>[NoAlloc]</c> and <c>[AssumeNoAlloc]</c>, wherever they are declared.</summary>
internal static class Promises
{
    private const string Checked = "NoAllocAttribute";
    private const string Assumed = "AssumeNoAllocAttribute";

    /// <summary>Whether a method promises to allocate nothing: by itself, by its property, or by what it overrides or implements.</summary>
    public static bool IsMade(IMethodSymbol method) => Has(method, Checked) || Contract(method) is not null;

    /// <summary>Whether a method is taken at its word, and not looked into.</summary>
    public static bool IsAssumed(IMethodSymbol method) => Has(method, Assumed);

    /// <summary>What is written on a member to be taken at its word; null where nothing is.</summary>
    public static AttributeData? Assumption(ISymbol member) => member.GetAttributes().FirstOrDefault(static one => one.AttributeClass?.Name == Assumed);

    /// <summary>The member that a method overrides or implements and that promises for all who do; null where there is none.</summary>
    public static IMethodSymbol? Contract(IMethodSymbol method)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (Has(overridden, Checked)) return overridden;
        }

        return method.ContainingType?.AllInterfaces
            .SelectMany(static implemented => implemented.GetMembers().OfType<IMethodSymbol>())
            .Where(static member => Has(member, Checked))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
    }

    private static bool Has(IMethodSymbol method, string attribute) =>
        method.GetAttributes().Any(one => one.AttributeClass?.Name == attribute)
        || (method.AssociatedSymbol is { } property && property.GetAttributes().Any(one => one.AttributeClass?.Name == attribute));
}

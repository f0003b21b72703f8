using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>Which methods are hot or cold by what is written on them.</summary>
internal static class Roots
{
    /// <summary>How the attributes of hot methods are written, so that a file without them is not bound.</summary>
    private static readonly string[] Names = ["Handle", "Every", "Metrics", "HotPath"];

    /// <summary>Whether an attribute, as it is written, may be one of a hot method.</summary>
    public static bool MayBeHot(string name) => Names.Any(hot => name == hot || name == hot + "Attribute");

    /// <summary>
    /// Whether a method is hot by itself: handlers, timers, [Metrics], and [HotPath] wherever that is declared. A handler or a timer that
    /// is async waits for something: it is as seldom as that.
    /// </summary>
    public static bool IsHot(IMethodSymbol method) => Marks(method).Any(attribute => attribute.AttributeClass switch
    {
        { Name: "HotPathAttribute" } => true,
        { Name: "HandleAttribute" or "VariantAttribute" or "EveryAttribute" or "MetricsAttribute" } ours => IsOfMote(ours) && !method.IsAsync,
        _ => false,
    });

    /// <summary>Whether a method is cold by itself: [ColdPath] wherever that is declared, and what a module does once.</summary>
    public static bool IsCold(IMethodSymbol method) => Marks(method).Any(attribute => attribute.AttributeClass switch
    {
        { Name: "ColdPathAttribute" } => true,
        { Name: "StartAttribute" or "StopAttribute" } ours => IsOfMote(ours),
        _ => false,
    });

    // What is written on a property is meant for both of its accessors.
    private static IEnumerable<AttributeData> Marks(IMethodSymbol method) =>
        method.AssociatedSymbol is { } property ? method.GetAttributes().Concat(property.GetAttributes()) : method.GetAttributes();

    private static bool IsOfMote(INamedTypeSymbol attribute) =>
        attribute.ContainingNamespace is { Name: "Mote", ContainingNamespace.IsGlobalNamespace: true };
}

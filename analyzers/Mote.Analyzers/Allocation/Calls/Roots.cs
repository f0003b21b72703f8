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
    public static bool IsHot(IMethodSymbol method) => method.GetAttributes().Any(attribute => attribute.AttributeClass switch
    {
        { Name: "HotPathAttribute" } => true,
        { Name: "HandleAttribute" or "EveryAttribute" or "MetricsAttribute" } ours => IsOfMote(ours) && !method.IsAsync,
        _ => false,
    });

    /// <summary>Whether an attribute makes a method cold: [ColdPath] wherever that is declared, and what a module does once.</summary>
    public static bool IsCold(INamedTypeSymbol? attribute) => attribute switch
    {
        { Name: "ColdPathAttribute" } => true,
        { Name: "StartAttribute" or "StopAttribute" } ours => IsOfMote(ours),
        _ => false,
    };

    private static bool IsOfMote(INamedTypeSymbol attribute) =>
        attribute.ContainingNamespace is { Name: "Mote", ContainingNamespace.IsGlobalNamespace: true };
}

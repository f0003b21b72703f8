using Microsoft.CodeAnalysis;

namespace Mote.Analyzers;

/// <summary>Services do not depend on each other in a circle.</summary>
internal static class DependencyCycle
{
    public const string Id = "MOTE016";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Services do not depend on each other in a circle",
        "No module of this circle can be constructed first: {0}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module is constructed after those whose services it asks for. Break the circle with a message: an Outlet needs no order.",
        helpLinkUri: Categories.HelpLink + "MOTE016.DependencyCycle/DependencyCycle.md");
}

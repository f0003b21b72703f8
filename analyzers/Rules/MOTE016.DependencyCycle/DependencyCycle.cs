using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Services do not depend on each other in a circle.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyCycle() : ProblemRule(Problem.DependencyCycle, Rule)
{
    internal const string Id = "MOTE016";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Services do not depend on each other in a circle",
        "No module of this circle can be constructed first: {0}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module is constructed after those whose services it asks for. Break the circle with a message: an Outlet needs no order.",
        helpLinkUri: Categories.HelpLink + "MOTE016.DependencyCycle/DependencyCycle.md");
}

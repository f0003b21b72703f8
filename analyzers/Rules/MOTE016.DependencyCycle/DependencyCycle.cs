using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Services do not depend on each other in a cycle.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependencyCycle() : DiagnosticRule(DiagnosticKind.DependencyCycle, Rule)
{
    internal const string Id = "MOTE016";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Services do not depend on each other in a cycle",
        "No module of this cycle can be constructed first: {0}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module is constructed after those whose services it asks for. Break the cycle with a message: a Publisher needs no order.",
        helpLinkUri: Categories.HelpLink + "MOTE016.DependencyCycle/DependencyCycle.md");
}

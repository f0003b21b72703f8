using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Only Publisher<T> can be used so far.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EdgeNotYetRun() : DiagnosticRule(DiagnosticKind.EdgeNotYetRun, Rule)
{
    internal const string Id = "MOTE021";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Only Publisher<T> can be used so far",
        "Module '{0}' asks for an edge of the kind {1}, which this version describes in the manifest but does not run",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The other edges of the graph are written to the manifest, so that libraries can declare them; an agent that would need them cannot be built yet.",
        helpLinkUri: Categories.HelpLink + "MOTE021.EdgeNotYetRun/EdgeNotYetRun.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>An agent is a static partial class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AgentShape() : DiagnosticRule(DiagnosticKind.AgentShape, Rule)
{
    internal const string Id = "MOTE012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An agent is a static partial class",
        "Agent '{0}' must be a static partial class of a namespace, neither nested nor generic",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds Run and Build to it. An agent's class is never constructed.",
        helpLinkUri: Categories.HelpLink + "MOTE012.AgentShape/AgentShape.md");
}

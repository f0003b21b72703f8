using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>An agent uses modules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAModule() : DiagnosticRule(DiagnosticKind.NotAModule, Rule)
{
    internal const string Id = "MOTE013";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An agent uses modules",
        "'{0}' is not a module: it is not marked [Module], or its assembly was not built with Mote's generators",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generators write a manifest for each module; an agent reads it for modules of other assemblies.",
        helpLinkUri: Categories.HelpLink + "MOTE013.NotAModule/NotAModule.md");
}

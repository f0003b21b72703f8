using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A constructor parameter can be provided.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstructorParameter() : DiagnosticRule(DiagnosticKind.ConstructorParameter, Rule)
{
    internal const string Id = "MOTE008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A constructor parameter can be provided",
        "Constructor parameter '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What a module may do stands in the types of its constructor's parameters; the agent hands in each of them.",
        helpLinkUri: Categories.HelpLink + "MOTE008.ConstructorParameter/ConstructorParameter.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Options are a plain record.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsShape() : DiagnosticRule(DiagnosticKind.OptionsShape, Rule)
{
    internal const string Id = "MOTE023";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Options are a plain record",
        "Options '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Options are made by generated code: first with their defaults, then one property after another as agent.json and the " +
            "environment set them.",
        helpLinkUri: Categories.HelpLink + "MOTE023.OptionsShape/OptionsShape.md");
}

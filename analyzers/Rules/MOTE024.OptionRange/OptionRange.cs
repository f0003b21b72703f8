using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A range fits its option.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionRange() : DiagnosticRule(DiagnosticKind.OptionRange, Rule)
{
    internal const string Id = "MOTE024";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A range fits its option",
        "The range of '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The range is checked when the agent starts, where a range that no value can satisfy would stop every device.",
        helpLinkUri: Categories.HelpLink + "MOTE024.OptionRange/OptionRange.md");
}

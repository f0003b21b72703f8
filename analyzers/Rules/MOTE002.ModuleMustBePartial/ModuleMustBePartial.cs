using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A module is partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleMustBePartial() : DiagnosticRule(DiagnosticKind.ModuleMustBePartial, Rule)
{
    internal const string Id = "MOTE002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module is partial",
        "Module '{0}' must be partial: the generator adds the table through which an agent reaches its private methods",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An agent calls a module through a nested class that is generated into it; only a nested class may call private handlers.",
        helpLinkUri: Categories.HelpLink + "MOTE002.ModuleMustBePartial/ModuleMustBePartial.md");
}

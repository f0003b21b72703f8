using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A module is sealed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleMustBeSealed() : DiagnosticRule(DiagnosticKind.ModuleMustBeSealed, Rule)
{
    internal const string Id = "MOTE001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module is sealed",
        "Module '{0}' must be sealed: its methods are called directly, and an inherited one would not be found",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated table calls a module's methods without virtual dispatch, and knows only what stands in the class itself.",
        helpLinkUri: Categories.HelpLink + "MOTE001.ModuleMustBeSealed/ModuleMustBeSealed.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A module is a plain class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleMustBePlainClass() : DiagnosticRule(DiagnosticKind.ModuleMustBePlainClass, Rule)
{
    internal const string Id = "MOTE003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module is a plain class",
        "Module '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module is named in an agent's attribute and constructed once, by generated code, with what its one constructor asks for.",
        helpLinkUri: Categories.HelpLink + "MOTE003.ModuleMustBePlainClass/ModuleMustBePlainClass.md");
}

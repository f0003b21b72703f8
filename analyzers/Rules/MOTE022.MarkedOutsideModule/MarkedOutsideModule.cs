using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Only a module has handlers, timers and lifecycle methods.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkedOutsideModule() : DiagnosticRule(DiagnosticKind.MarkedOutsideModule, Rule)
{
    internal const string Id = "MOTE022";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Only a module has handlers, timers and lifecycle methods",
        "'{0}' is marked [{1}], but '{2}' is no module, so nothing calls it: mark the class [Module], or move the member into one",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator looks into classes that are marked [Module], and at what stands in them; members that a module inherits it does not see.",
        helpLinkUri: Categories.HelpLink + "MOTE022.MarkedOutsideModule/MarkedOutsideModule.md");
}

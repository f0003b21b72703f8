using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Every service has a provider.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingService() : DiagnosticRule(DiagnosticKind.MissingService, Rule)
{
    internal const string Id = "MOTE015";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Every service has a provider",
        "Module '{0}' asks for '{1}', which no module of this agent provides: use a module with a [Provides] property of that type, or mark the " +
        "parameter [Optional]",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Services are handed to constructors by generated code; a missing one is an error while you type.",
        helpLinkUri: Categories.HelpLink + "MOTE015.MissingService/MissingService.md");
}

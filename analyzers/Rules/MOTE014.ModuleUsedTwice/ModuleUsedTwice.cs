using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>An agent uses a module once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleUsedTwice() : DiagnosticRule(DiagnosticKind.ModuleUsedTwice, Rule)
{
    internal const string Id = "MOTE014";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An agent uses a module once",
        "Module '{0}' is used twice",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "There is one instance of each module; its name distinguishes its messages and metrics from those of other modules.",
        helpLinkUri: Categories.HelpLink + "MOTE014.ModuleUsedTwice/ModuleUsedTwice.md");
}

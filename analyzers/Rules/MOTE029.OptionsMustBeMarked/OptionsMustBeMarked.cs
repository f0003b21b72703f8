using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>An options record is marked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsMustBeMarked() : DiagnosticRule(DiagnosticKind.OptionsMustBeMarked, Rule)
{
    internal const string Id = "MOTE029";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An options record is marked",
        "Record '{0}' must be marked [Options] to be bound from the configuration",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A record becomes options by its attribute, not by its name. Without the attribute the parameter is a service, which another " +
            "module would have to provide.",
        helpLinkUri: Categories.HelpLink + "MOTE029.OptionsMustBeMarked/OptionsMustBeMarked.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A handler's limit and breaker are within bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAdmission() : DiagnosticRule(DiagnosticKind.HandlerAdmission, Rule)
{
    internal const string Id = "MOTE032";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A handler's limit and breaker are within bounds",
        "'{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A rate is a number of messages in a time, and a breaker keeps the time of each failure that it counts: both are bounded. Only a " +
            "handler has messages that could be kept from it.",
        helpLinkUri: Categories.HelpLink + "MOTE032.HandlerAdmission/HandlerAdmission.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Every handler is reached.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerUnreached() : DiagnosticRule(DiagnosticKind.HandlerUnreached, Rule)
{
    internal const string Id = "MOTE018";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Every handler is reached",
        "'{0}.{1}' handles '{2}', which no module of this agent publishes",
        Categories.Composition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A handler of a message that nobody publishes is nearly always a forgotten [Use].",
        helpLinkUri: Categories.HelpLink + "MOTE018.HandlerUnreached/HandlerUnreached.md");
}

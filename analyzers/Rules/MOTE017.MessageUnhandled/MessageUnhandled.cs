using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Every message has a handler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageUnhandled() : DiagnosticRule(DiagnosticKind.MessageUnhandled, Rule)
{
    internal const string Id = "MOTE017";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Every message has a handler",
        "Module '{0}' publishes '{1}', which no module of this agent handles: add a module that handles it, or mark the parameter [Optional]",
        Categories.Composition,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A publisher without handler is nearly always a forgotten [Use]. Mark it [Optional] if it is intended.",
        helpLinkUri: Categories.HelpLink + "MOTE017.MessageUnhandled/MessageUnhandled.md");
}

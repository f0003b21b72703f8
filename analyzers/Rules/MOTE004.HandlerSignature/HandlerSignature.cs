using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A handler takes one message.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerSignature() : DiagnosticRule(DiagnosticKind.HandlerSignature, Rule)
{
    internal const string Id = "MOTE004";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A handler takes one message",
        "Handler '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A handler is void On(in Message m), or ValueTask On(Message m) with an optional CancellationToken. Messages go by reference " +
            "where nothing awaits, so that they are never copied and never boxed.",
        helpLinkUri: Categories.HelpLink + "MOTE004.HandlerSignature/HandlerSignature.md");
}

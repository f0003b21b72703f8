using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A background task is loaded at start-up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunOnDemand() : DiagnosticRule(DiagnosticKind.RunOnDemand, Rule)
{
    internal const string Id = "MOTE010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A background task is loaded at start-up",
        "Module '{0}' loads on demand, so nothing would start its [Run]: remove Load = Loading.OnDemand, or [Run]",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module on demand is loaded by the first message or timer tick that is for it. A background task waits for something from " +
            "outside, which cannot load it.",
        helpLinkUri: Categories.HelpLink + "MOTE010.RunOnDemand/RunOnDemand.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A module's failures and restarts are within bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SupervisionPolicy() : DiagnosticRule(DiagnosticKind.SupervisionPolicy, Rule)
{
    internal const string Id = "MOTE031";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module's restarts and budget are within bounds",
        "Module '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The supervisor keeps the time of each failure and each restart that a policy counts, so both counts and both windows are bounded; "
            + "a budget is a share of the event loop's time, and so many bytes.",
        helpLinkUri: Categories.HelpLink + "MOTE031.SupervisionPolicy/SupervisionPolicy.md");
}

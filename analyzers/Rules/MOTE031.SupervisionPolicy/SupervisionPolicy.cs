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
        "A module's restart policy is within bounds",
        "Module '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The supervisor keeps the time of each failure and each restart that a policy counts, so both counts and both windows are bounded.",
        helpLinkUri: Categories.HelpLink + "MOTE031.SupervisionPolicy/SupervisionPolicy.md");
}

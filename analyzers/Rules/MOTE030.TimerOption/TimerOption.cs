using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A timer's option holds a period.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimerOption() : DiagnosticRule(DiagnosticKind.TimerOption, Rule)
{
    internal const string Id = "MOTE030";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A timer's option holds a period",
        "Timer '{0}' {1}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The period of a timer is a literal, which the compiler reads, or an option, which is checked when the agent starts. The option " +
            "must be one that always holds a period.",
        helpLinkUri: Categories.HelpLink + "MOTE030.TimerOption/TimerOption.md");
}

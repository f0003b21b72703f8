using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A time is a number and a unit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimeLiteral() : DiagnosticRule(DiagnosticKind.TimeLiteral, Rule)
{
    internal const string Id = "MOTE006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A time is a number and a unit",
        "'{0}' is not a time for a timer: write a number and one of ms, s, m, h, d, as in \"10s\"; a period is from 10ms to 30d, an offset shorter " +
        "than its period",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The literal is read by the compiler, so that a wrong one never reaches a device.",
        helpLinkUri: Categories.HelpLink + "MOTE006.TimeLiteral/TimeLiteral.md");
}

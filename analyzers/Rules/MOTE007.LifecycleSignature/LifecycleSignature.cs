using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A method with this attribute has one form.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleSignature() : ProblemRule(Problem.LifecycleSignature, Rule)
{
    internal const string Id = "MOTE007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A method with this attribute has one form",
        "Method '{0}' cannot be [{1}]: see the attribute's documentation for its form, and use it on one method only where it marks a phase of life",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[Every], [Start] and [Stop] are void X() or ValueTask X(CancellationToken); [Run] is ValueTask X(CancellationToken); [Metrics] is void X(ref MetricWriter). Of the last four there is one a module.",
        helpLinkUri: Categories.HelpLink + "MOTE007.LifecycleSignature/LifecycleSignature.md");
}

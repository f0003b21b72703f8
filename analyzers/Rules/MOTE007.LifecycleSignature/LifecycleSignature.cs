using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A marked member has the form of its attribute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LifecycleSignature() : DiagnosticRule(DiagnosticKind.LifecycleSignature, Rule)
{
    internal const string Id = "MOTE007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A marked member has the form of its attribute",
        "'{0}' cannot be [{1}]: it must be {2}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[Every], [Start] and [Stop] are void X() or ValueTask X(CancellationToken); [Run] is ValueTask X(CancellationToken); [Metrics] " +
            "is void X(ref MetricWriter writer); [Provides] is a property. Generated code calls them directly, so it must know how. Of [Start], " +
            "[Stop], [Run] and [Metrics] there is one a module.",
        helpLinkUri: Categories.HelpLink + "MOTE007.LifecycleSignature/LifecycleSignature.md");
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>
/// Takes back IDE0060, "remove unused parameter", where a module's marked method must have the parameter. A token that nobody
/// looks at stays reported: no marked method must take one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkedTakesItsArgument : DiagnosticSuppressor
{
    internal const string Id = "MOTES002";

    private static readonly SuppressionDescriptor Rule = new(
        Id,
        "IDE0060",
        "A handler is what takes the message, and [Metrics] what takes the writer, whether or not it looks at them");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (Marks.DeclaredAt<ParameterSyntax>(diagnostic, context) is IParameterSymbol { Ordinal: 0, ContainingSymbol: IMethodSymbol method }
                && (method.Attribute(Names.Handle) ?? method.Attribute(Names.Variant) ?? method.Attribute(Names.Metrics)) is not null)
            {
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
            }
        }
    }
}

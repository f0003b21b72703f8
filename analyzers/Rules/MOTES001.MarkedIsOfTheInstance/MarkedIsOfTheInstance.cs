using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Takes back CA1822, "mark members as static", where a module's marked member must not be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkedIsOfTheInstance : DiagnosticSuppressor
{
    internal const string Id = "MOTES001";

    private static readonly SuppressionDescriptor Rule = new(
        Id,
        "CA1822",
        "The agent calls it on the module's instance, so it must not be static, whether or not it looks at the instance");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (Marks.DeclaredAt<MemberDeclarationSyntax>(diagnostic, context) is { } member && IsMarked(member))
            {
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
            }
        }
    }

    private static bool IsMarked(ISymbol member) => member switch
    {
        IMethodSymbol => Names.MethodMarks.Any(mark => member.Attribute(mark) is not null),
        IPropertySymbol => member.Attribute(Names.Provides) is not null,
        _ => false,
    };
}

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

/// <summary>Complains of everything of some kinds, in the place of a rule of the platform, which is not at hand here.</summary>
[SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1001:Missing diagnostic analyzer attribute", Justification = "No compiler loads it.")]
[SuppressMessage("MicrosoftCodeAnalysisDesign", "RS1017:DiagnosticId for analyzers must be a non-null constant", Justification = "It stands in for any rule.")]
internal sealed class Complainer(string id, params SymbolKind[] kinds) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new(id, "Complaint", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Complain, kinds);
    }

    private void Complain(SymbolAnalysisContext context)
    {
        if (context.Symbol is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }
}

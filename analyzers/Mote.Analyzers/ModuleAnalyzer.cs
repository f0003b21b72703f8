using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Says what is wrong with a module or a message, by the discovery that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Rules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var problems = new ProblemSink();
        if (type.Attribute(Names.Module) is not null) ModuleDiscovery.Discover(type, problems);
        if (type.Attribute(Names.Message) is not null) MessageDiscovery.CheckDeclaration(type, problems);
        problems.Report(context.ReportDiagnostic);
    }
}

using System;
using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Says what is wrong with an agent, and with the configuration that it ships.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AgentAnalyzer : DiagnosticAnalyzer
{
    private const string ConfigurationFile = "agent.json";

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
        if (type.Attribute(Names.Agent) is null) return;

        var problems = new ProblemSink();
        if (AgentDiscovery.Discover(type, problems) is { } agent)
        {
            foreach (var file in context.Options.AdditionalFiles)
            {
                if (!string.Equals(Path.GetFileName(file.Path), ConfigurationFile, StringComparison.Ordinal)) continue;
                if (file.GetText(context.CancellationToken) is not { } text) continue;
                foreach (var unknown in ConfigurationCheck.Check(agent, file.Path, text)) context.ReportDiagnostic(unknown);
            }
        }

        problems.Report(context.ReportDiagnostic);
    }
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>
/// A rule that reports one kind of diagnostic that discovery finds. Each rule is an analyzer of its own, because <c>dotnet format</c>
/// applies the fixes of an analyzer only where all that it reports is of one id; what discovery found they share.
/// </summary>
public abstract class DiagnosticRule : DiagnosticAnalyzer
{
    private readonly DiagnosticKind _kind;
    private readonly DiagnosticDescriptor _descriptor;

    private protected DiagnosticRule(DiagnosticKind kind, DiagnosticDescriptor descriptor)
    {
        _kind = kind;
        _descriptor = descriptor;
        SupportedDiagnostics = [descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    internal DiagnosticKind Kind => _kind;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (Discoveries.Of(context.Compilation) is not { } discoveries) return;

        context.RegisterSymbolAction(symbol => Report(symbol, discoveries), SymbolKind.NamedType);
    }

    private void Report(SymbolAnalysisContext context, Discoveries discoveries)
    {
        foreach (var found in discoveries.In((INamedTypeSymbol)context.Symbol))
        {
            if (found.Kind == _kind) context.ReportDiagnostic(Diagnostic.Create(_descriptor, found.Where, found.Words.ToArray<object>()));
        }
    }
}

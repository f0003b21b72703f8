using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Promise;

namespace Mote.Analyzers;

/// <summary>MOTE191: a method is believed to allocate nothing, by [AssumeNoAlloc]. Nobody sees it but the report and who asks for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AssumedPromise : DiagnosticAnalyzer
{
    internal const string Id = "MOTE191";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A method is believed to allocate nothing",
        "'{0}' is believed to allocate nothing: {1}",
        Categories.Allocation,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "What [AssumeNoAlloc] says is not checked; the report lists each of them.",
        helpLinkUri: $"{Categories.HelpLink}{Id}.{nameof(AssumedPromise)}/{nameof(AssumedPromise)}.md");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Look, SymbolKind.Method, SymbolKind.Property);
    }

    private static void Look(SymbolAnalysisContext context)
    {
        if (Promises.Assumption(context.Symbol) is not { } assumption) return;

        var why = assumption.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        var properties = ImmutableDictionary<string, string?>.Empty.Add("why", why);
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], properties, Words.Of(context.Symbol), why));
    }
}

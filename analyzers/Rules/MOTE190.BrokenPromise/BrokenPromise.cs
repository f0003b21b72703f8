using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Promise;

namespace Mote.Analyzers;

/// <summary>MOTE190: a method with [NoAlloc] allocates, or calls what may.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BrokenPromise : DiagnosticAnalyzer
{
    internal const string Id = "MOTE190";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A method keeps its promise to allocate nothing",
        "'{0}' promises to allocate nothing{1}: {2}{3}",
        Categories.Allocation,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[NoAlloc] holds for all that a method calls. What the compiler cannot tell is checked by you: [AssumeNoAlloc(\"why\")] says so.",
        helpLinkUri: $"{Categories.HelpLink}{Id}.{nameof(BrokenPromise)}/{nameof(BrokenPromise)}.md",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Look, SymbolKind.Method);
    }

    private static void Look(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsAbstract || method.PartialImplementationPart is not null || !Promises.IsMade(method)) return;

        var contract = Promises.Contract(method) is { } of ? $", as {Words.Of(of)} asks" : "";
        var tree = method.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        if (tree is null) return;

        var target = AllocationOptions.TargetOf(context.Options, tree);
        Target[] targets = target is { } one ? [one] : [Target.Aot, Target.Jit];
        var breaks = targets.SelectMany(on => new NoAllocCheck(context.Compilation, on, context.CancellationToken).Of(method)).Distinct();
        foreach (var broken in breaks)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, broken.Where, method.Name, contract, broken.Reason, broken.Path));
        }
    }
}

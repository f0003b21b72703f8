using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers.Allocation.Calls;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers.Allocation;

/// <summary>
/// A rule about one way to allocate. It says of an operation whether and why it allocates; whether that matters where it stands, and how
/// it is reported, is the same for all of them.
/// </summary>
public abstract class AllocationRule : DiagnosticAnalyzer
{
    /// <summary>The message's parts: what, why, what to do, and the path to it from hot code.</summary>
    private protected const string MessageFormat = "{0}: {1}; {2}{3}";

    private readonly DiagnosticDescriptor _descriptor;
    private readonly ImmutableArray<OperationKind> _operations;

    private protected AllocationRule(DiagnosticDescriptor descriptor, params OperationKind[] operations)
    {
        _descriptor = descriptor;
        _operations = [.. operations];
        SupportedDiagnostics = [descriptor];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Look, _operations);
    }

    /// <summary>Describes what an operation allocates.</summary>
    /// <param name="operation">One of the kinds that the rule asked for.</param>
    /// <returns>The site; null where it allocates nothing.</returns>
    private protected abstract AllocationSite? Find(IOperation operation);

    private protected static DiagnosticDescriptor Describe(string id, string name, string title, string reason) => new(
        id,
        title,
        MessageFormat,
        Categories.Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: reason,
        helpLinkUri: $"{Categories.HelpLink}{id}.{name}/{name}.md");

    private void Look(OperationAnalysisContext context)
    {
        if (context.ContainingSymbol is not IMethodSymbol method) return;

        // A method's path is found once, for all its operations and all rules; what a site says is put together where it is reported only.
        var path = HotCode.Of(context.Compilation, context.CancellationToken).PathTo(method);
        if (path is null && !AllocationOptions.IsScopeAll(context.Options, context.Operation.Syntax.SyntaxTree)) return;
        if (Find(context.Operation) is not { } site) return;

        var frequency = Frequencies.Of(context.Operation, method);
        if (frequency is Frequency.Once or Frequency.Cold) return;

        context.ReportDiagnostic(Diagnostic.Create(
            _descriptor,
            site.Where,
            path is null ? DiagnosticSeverity.Info : _descriptor.DefaultSeverity,
            additionalLocations: null,
            Properties(site, path, frequency),
            site.What,
            site.Reason,
            site.Advice,
            path ?? ""));
    }

    private static ImmutableDictionary<string, string?> Properties(AllocationSite site, string? path, Frequency frequency) =>
        ImmutableDictionary<string, string?>.Empty
            .Add("kind", Word(site.Kind))
            .Add("reason", site.Reason)
            .Add("path", path ?? "")
            .Add("frequency", Word(frequency));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

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
    /// <summary>The message's parts: what, how many bytes, why, what to do, and the path to it from hot code.</summary>
    private protected const string MessageFormat = "{0}{1}: {2}; {3}{4}";

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

    /// <summary>Whether there are sites that only one of the targets has; for all others, one is asked.</summary>
    private protected virtual bool IsOfTarget => false;

    /// <summary>Describes what an operation allocates.</summary>
    /// <param name="operation">One of the kinds that the rule asked for.</param>
    /// <param name="target">What compiles it.</param>
    /// <returns>The site; null where it allocates nothing.</returns>
    private protected abstract AllocationSite? Find(IOperation operation, Target target);

    /// <summary>What an operation allocates, if it is one that the rule is about.</summary>
    internal AllocationSite? SiteOf(IOperation operation, Target target) => _operations.Contains(operation.Kind) ? Find(operation, target) : null;

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
        var hot = HotCode.Of(context.Compilation, context.CancellationToken);
        var path = hot.PathTo(method);
        if (path is null && !AllocationOptions.IsScopeAll(context.Options, context.Operation.Syntax.SyntaxTree)) return;

        var target = AllocationOptions.TargetOf(context.Options, context.Operation.Syntax.SyntaxTree);
        var site = Find(context.Operation, target ?? Target.Aot);
        // For both, what only the JIT puts on the heap counts as well.
        if (site is null or { IsUncertain: true } && target is null && IsOfTarget) site = Find(context.Operation, Target.Jit) ?? site;
        if (site is null) return;

        var frequency = Frequencies.Of(context.Operation, method);
        var isWarning = !site.IsUncertain && frequency is Frequency.Call or Frequency.Iteration;
        if (frequency == Frequency.Cold || (!isWarning && !AllocationOptions.IsReport(context.Options))) return;

        var bytes = new TargetBytes(Find(context.Operation, Target.Aot), Find(context.Operation, Target.Jit), TripCount.Of(context.Operation));
        context.ReportDiagnostic(Diagnostic.Create(
            _descriptor,
            site.Where,
            path is null || !isWarning ? DiagnosticSeverity.Info : _descriptor.DefaultSeverity,
            additionalLocations: null,
            Properties(site, path, frequency, bytes).Add("root", hot.RootOf(method) ?? ""),
            site.What,
            bytes.Text(target, site.Parts),
            site.Reason,
            site.Advice,
            path ?? ""));
    }

    private static ImmutableDictionary<string, string?> Properties(AllocationSite site, string? path, Frequency frequency, TargetBytes bytes) =>
        ImmutableDictionary<string, string?>.Empty
            .Add("kind", Word(site.Kind))
            .Add("what", site.What)
            .Add("reason", site.Reason)
            .Add("path", path ?? "")
            .Add("frequency", Word(frequency))
            .Add("aot", bytes.VerdictOnAot)
            .Add("jit", bytes.VerdictOnJit)
            .Add("bytesAot", bytes.Aot)
            .Add("bytesJit", bytes.Jit);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Calls;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>
/// Whether a method, with all that it calls, allocates nothing on a target once it has run before. What is thrown, done once, or kept until
/// it grows is left out; what cannot be told is a break of the promise.
/// </summary>
internal sealed class NoAllocCheck(Compilation compilation, Target target, CancellationToken cancellationToken)
{
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<Break>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Why a method may allocate, in the order of its code.</summary>
    public IReadOnlyList<Break> Of(IMethodSymbol method)
    {
        var written = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (_known.TryGetValue(written, out var known)) return known;

        // A method that calls itself breaks nothing by that.
        _known[written] = [];
        return _known[written] = [.. Find(written)];
    }

    private IEnumerable<Break> Find(IMethodSymbol method)
    {
        foreach (var tree in method.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct())
        {
            foreach (var operation in MethodCalls.Bodies(method, ModelOf(tree), cancellationToken).SelectMany(body => body.DescendantsAndSelf()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Frequencies.Of(operation, method) is Frequency.Once or Frequency.Cold) continue;
                if (Broken(operation) is { } found) yield return found;
            }
        }
    }

    private Break? Broken(IOperation operation)
    {
        foreach (var rule in AllocationRules.All)
        {
            if (rule.SiteOf(operation, target) is { } site) return new Break(site.Where, site.What, "");
        }

        foreach (var called in NoAllocCalls.Of(operation))
        {
            if (OfCall(operation, called) is { } broken) return broken;
        }

        return null;
    }

    private Break? OfCall(IOperation operation, IMethodSymbol called)
    {
        var where = operation.Syntax.GetLocation();
        if (Promises.IsMade(called) || Promises.IsAssumed(called)) return null;
        if (called is { ContainingType.TypeKind: TypeKind.TypeParameter } || IsOfTypeParameter(operation))
        {
            return new Break(where, $"{Words.Of(called)} is what a type argument makes of it", "");
        }

        if (!IsOfSource(called)) return CallVerdict.Of(operation, called, target) is { } reason ? new Break(where, reason, "") : null;

        var targets = Overrides.Of(called.OriginalDefinition, compilation, cancellationToken).ToList();
        if (called.IsAbstract && targets.Count == 0) return new Break(where, $"nothing here implements {Words.Of(called)}: its target is unknown", "");

        foreach (var one in targets.Prepend(called).Where(one => !one.IsAbstract))
        {
            if (Of(one) is [var first, ..]) return new Break(where, first.Reason, $"{first.Path} ← {one.Name}");
        }

        return null;
    }

    private static bool IsOfTypeParameter(IOperation operation) => operation is IInvocationOperation { Instance.Type.TypeKind: TypeKind.TypeParameter }
        or IPropertyReferenceOperation { Instance.Type.TypeKind: TypeKind.TypeParameter };

    private bool IsOfSource(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ContainingAssembly, compilation.Assembly);

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "A promise is kept or broken in other files too.")]
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
}

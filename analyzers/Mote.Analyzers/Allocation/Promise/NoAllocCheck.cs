using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Calls;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Table;

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
        foreach (var operation in MethodCalls.Bodies(method, compilation, cancellationToken).SelectMany(body => body.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Frequencies.InBody(operation) is Frequency.Once or Frequency.Cold) continue;
            if (Broken(operation) is { } found) yield return found;
        }
    }

    private Break? Broken(IOperation operation)
    {
        foreach (var rule in AllocationRules.All)
        {
            if (rule.SiteOf(operation, target) is not { } site) continue;

            return new Break(site.Where, site.IsUncertain ? $"nobody can say whether it is on the heap: {site.What}" : site.What, "");
        }

        if (operation is IFunctionPointerInvocationOperation pointer)
        {
            return new Break(pointer.Syntax.GetLocation(), "a function pointer calls what cannot be told", "");
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
        if (TypeParameterOf(operation) is { } parameter)
        {
            return new Break(where, $"{Words.Of(called)} is what a type argument makes of it", "") { TypeParameter = parameter, Member = called };
        }

        if (called.MethodKind == MethodKind.DelegateInvoke)
        {
            if (DelegateSources.IsOfHere(operation)) return null;
            return new Break(where, $"{Words.Of(called)} calls what cannot be told", "") { Delegate = DelegateSources.Parameter(operation) };
        }

        if (!IsOfSource(called)) return CallVerdict.Of(operation, called, target) is { } reason ? new Break(where, reason, "") : null;

        var targets = Overrides.Of(called.OriginalDefinition, compilation, cancellationToken).ToList();
        if (called.IsAbstract && targets.Count == 0) return new Break(where, $"nothing here implements {Words.Of(called)}: its target is unknown", "");

        return targets.Prepend(called)
            .Where(one => !one.IsAbstract)
            .SelectMany(one => Of(one), (one, broken) => (One: one, Open: Resolve(broken, operation, called, where)))
            .Where(found => found.Open is not null)
            .Select(found => found.Open! with { Path = $"{found.Open.Path} ← {found.One.Name}" })
            .FirstOrDefault();
    }

    // What a method leaves to its caller, a delegate or a type argument, is known here; or it is left to the next caller.
    private Break? Resolve(Break broken, IOperation operation, IMethodSymbol called, Location where)
    {
        var here = broken with { Where = where };
        if (broken.Delegate is { } parameter && operation is IInvocationOperation call)
        {
            var argument = call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal)?.Value;
            if (argument is null) return here with { Delegate = null };
            return DelegateSources.IsKnown(argument) ? null : here with { Delegate = DelegateSources.ParameterOf(argument) };
        }

        if (broken is not { TypeParameter: { } type, Member: { } member }) return here;

        var known = here with { TypeParameter = null };
        return TypeArguments.Of(called, type) switch
        {
            ITypeParameterSymbol next => here with { TypeParameter = next },
            INamedTypeSymbol { IsValueType: true } value when Implementation(value, member) is { } own => OfImplementation(own, known),
            _ => known,
        };
    }

    private Break? OfImplementation(IMethodSymbol own, Break broken)
    {
        if (IsOfSource(own)) return Of(own) is [var first, ..] ? broken with { Reason = first.Reason } : null;

        return Framework.Has(own) && FrameworkTable.Instance.Of(own, target).IsFree ? null : broken;
    }

    // A member that an interface implements itself boxes the struct that leaves it so.
    private static IMethodSymbol? Implementation(INamedTypeSymbol type, IMethodSymbol member) => member.ContainingType.TypeKind == TypeKind.Interface
        ? type.AllInterfaces.Where(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, member.ContainingType.OriginalDefinition))
            .SelectMany(one => one.GetMembers(member.Name))
            .Where(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, member.OriginalDefinition))
            .Select(one => type.FindImplementationForInterfaceMember(one) as IMethodSymbol)
            .FirstOrDefault(own => own is { ContainingType.TypeKind: not TypeKind.Interface })
        : null;

    private static ITypeParameterSymbol? TypeParameterOf(IOperation operation) => operation switch
    {
        IInvocationOperation { Instance.Type: ITypeParameterSymbol type } => type,
        IPropertyReferenceOperation { Instance.Type: ITypeParameterSymbol type } => type,
        IInvocationOperation { ConstrainedToType: ITypeParameterSymbol type } => type,
        _ => null,
    };

    private bool IsOfSource(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ContainingAssembly, compilation.Assembly);
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>Where a delegate that is called comes from.</summary>
internal static class DelegateSources
{
    /// <summary>Whether what a delegate calls is written in the method: its body is looked at with the method's.</summary>
    public static bool IsOfHere(IOperation call) => Receiver(call) is { } receiver && IsKnown(receiver);

    /// <summary>The parameter that a call's delegate is; null where it is none.</summary>
    public static IParameterSymbol? Parameter(IOperation call) => Receiver(call) is { } receiver ? ParameterOf(receiver) : null;

    public static IParameterSymbol? ParameterOf(IOperation value) => Unwrap(value) is IParameterReferenceOperation reference ? reference.Parameter : null;

    /// <summary>Whether a delegate is a lambda or a method that is named here, or a local that is only ever one.</summary>
    public static bool IsKnown(IOperation value) => Unwrap(value) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation } => true,
        ICoalesceAssignmentOperation { Value: var made, Target: var target } => IsKnown(made) && IsKnown(target),
        ILocalReferenceOperation { Local: var local } reference => AreKnown(Assigned(reference.Root(), local)),
        _ => false,
    };

    private static IOperation? Receiver(IOperation call) => (call as IInvocationOperation)?.Instance;

    private static bool AreKnown(List<IOperation?> values) => values.Count > 0 && values.All(value => value is null || IsKnownDirectly(value));

    // One step: what is assigned from another variable is not followed.
    private static bool IsKnownDirectly(IOperation value) =>
        Unwrap(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation };

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        return value;
    }

    private static List<IOperation?> Assigned(IOperation root, ISymbol variable) =>
    [
        .. root.Descendants()
            .OfType<IVariableDeclaratorOperation>()
            .Where(declarator => IsSame(declarator.Symbol, variable) && declarator.GetVariableInitializer() is not null)
            .Select(declarator => (IOperation?)declarator.GetVariableInitializer()!.Value),
        .. root.Descendants()
            .OfType<IAssignmentOperation>()
            .Where(one => IsSame(Symbol(one.Target), variable))
            .Select(one => (IOperation?)one.Value),
    ];

    private static ISymbol? Symbol(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    private static bool IsSame(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}

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
        ICoalesceAssignmentOperation { Value: var made, Target: var target } => IsKnown(made) && IsKnown(target),
        ILocalReferenceOperation { Local: var local } reference => Assigned(reference.Root(), local) is { Count: > 0 } values && values.All(IsNamed),
        var other => IsNamed(other),
    };

    // One step: what is assigned from another variable is not followed.
    private static bool IsNamed(IOperation value) =>
        Unwrap(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation };

    private static IOperation? Receiver(IOperation call) => (call as IInvocationOperation)?.Instance;

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion) value = conversion.Operand;
        return value;
    }

    private static List<IOperation> Assigned(IOperation root, ILocalSymbol local) =>
    [
        .. root.Descendants()
            .OfType<IVariableDeclaratorOperation>()
            .Where(declarator => IsSame(declarator.Symbol, local))
            .Select(declarator => declarator.GetVariableInitializer()?.Value)
            .OfType<IOperation>(),
        .. root.Descendants()
            .OfType<IAssignmentOperation>()
            .Where(one => one.Target is ILocalReferenceOperation target && IsSame(target.Local, local))
            .Select(one => one.Value),
    ];

    private static bool IsSame(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}

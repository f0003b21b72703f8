using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>
/// Whether an object is seen to stay inside its method, where both compilers keep it on the stack: it is in no loop, and it or the one
/// local that holds it is only looked into. What is not seen here counts as on the heap.
/// </summary>
internal static class LocalUse
{
    public static bool StaysLocal(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { OperatorMethod: null } || IsSpan(value.Parent)) value = value.Parent!;
        if (IsInLoop(creation)) return false;
        if (value.Parent is { } user && IsHarmless(value, user)) return true;

        return Local(value) is { } local && creation.Root().Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(reference => IsHarmless(reference));
    }

    /// <summary>Whether what a call returns is only asked for something: the JIT, whose profile says what to inline, may keep it on the stack.</summary>
    public static bool IsLookedInto(IOperation call)
    {
        if (IsInLoop(call)) return false;
        if (call.Parent is { } user && IsReceiver(call, user)) return true;

        return Local(call) is { } local && call.Root().Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            .All(reference => reference.Parent is { } user && IsReceiver(reference, user));
    }

    private static bool IsReceiver(IOperation value, IOperation user) => user switch
    {
        IPropertyReferenceOperation property => property.Instance == value,
        IInvocationOperation call => call.Instance == value,
        _ => false,
    };

    // A span over an array is the array, as far as its uses are seen.
    private static bool IsSpan(IOperation? operation) =>
        operation is IConversionOperation { OperatorMethod.Name: WellKnownMemberNames.ImplicitConversionName } conversion && Framework.IsSpan(conversion.Type);

    private static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation) return true;
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return false;
        }

        return false;
    }

    private static ILocalSymbol? Local(IOperation value) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } local } } => local,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } } assignment
            when assignment.Parent is IExpressionStatementOperation => local,
        _ => null,
    };

    private static bool IsHarmless(ILocalReferenceOperation reference)
    {
        for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            // Captured: it lives as long as the lambda.
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return false;
        }

        return reference.Parent is { } user && IsHarmless(reference, user);
    }

    private static bool IsHarmless(IOperation value, IOperation user) => user switch
    {
        IFieldReferenceOperation field => field.Instance == value,
        IPropertyReferenceOperation property => property.Instance == value && IsSeenThrough(property.Property, value),
        IArrayElementReferenceOperation element =>
            element.ArrayReference == value && element.Indices.All(index => index.Type?.SpecialType == SpecialType.System_Int32),
        IConversionOperation { OperatorMethod: null, Type.IsValueType: true } => true,
        ISimpleAssignmentOperation assignment => assignment.Target == value && assignment.Parent is IExpressionStatementOperation,
        IIsPatternOperation or IIsTypeOperation => true,
        IInvocationOperation call => call.Instance == value && IsSeenThrough(call.TargetMethod, value),
        IVariableDeclarationGroupOperation or IUsingOperation => true,
        _ => false,
    };

    // A short member of a known class is inlined; an interface's is, where the box that it is called on is in sight.
    private static bool IsSeenThrough(ISymbol member, IOperation value) => value.Type switch
    {
        { IsAnonymousType: true } or IArrayTypeSymbol => true,
        { Name: "Tuple" or "Span" or "ReadOnlySpan" or "ImmutableArray" } known when Framework.Has(known) => member is IPropertySymbol,
        { TypeKind: TypeKind.Interface } => true,
        { IsSealed: true } when !member.DeclaringSyntaxReferences.IsEmpty => true,
        _ => false,
    };
}

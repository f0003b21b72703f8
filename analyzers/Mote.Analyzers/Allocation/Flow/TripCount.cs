using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>How often a loop goes round, where its bounds are constants: <c>for (var i = 0; i &lt; 3; i++)</c>.</summary>
internal static class TripCount
{
    private const int TimesMax = 1_000_000;

    /// <summary>How often an operation happens in each call of its method; null where a loop around it depends on values.</summary>
    public static int? Of(IOperation operation)
    {
        var times = 1;
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) break;
            if (parent is not ILoopOperation loop || !Frequencies.IsRepeated(child, loop)) continue;
            if (parent is not IForLoopOperation counted || OfLoop(counted) is not { } trips || trips > TimesMax / times) return null;
            times *= trips;
        }

        return times;
    }

    private static int? OfLoop(IForLoopOperation loop)
    {
        if (Counter(loop) is not var (counter, from) || loop.AtLoopBottom is not [IExpressionStatementOperation { Operation: { } step }]) return null;
        if (step is not IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation { Local: var stepped } }) return null;
        if (!IsSame(stepped, counter) || IsChanged(loop.Body, counter)) return null;

        if (loop.Condition is not IBinaryOperation { LeftOperand: ILocalReferenceOperation { Local: var compared } } condition) return null;
        if (!IsSame(compared, counter) || condition.RightOperand.ConstantValue is not { HasValue: true, Value: int to }) return null;

        return condition.OperatorKind switch
        {
            BinaryOperatorKind.LessThan when to > from => to - from,
            BinaryOperatorKind.LessThanOrEqual when to >= from => to - from + 1,
            _ => null,
        };
    }

    private static (ILocalSymbol Counter, int From)? Counter(IForLoopOperation loop) =>
        loop.Before is [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [{ Symbol: var local } declarator] }] }]
        && (declarator.GetVariableInitializer()?.Value.ConstantValue ?? default) is { HasValue: true, Value: int from }
            ? (local, from)
            : null;

    private static bool IsChanged(IOperation body, ILocalSymbol counter) => body.Descendants().Any(operation => operation switch
    {
        IBranchOperation { BranchKind: BranchKind.Break } or IReturnOperation or IThrowOperation => true,
        ILocalReferenceOperation reference when IsSame(reference.Local, counter) =>
            reference.Parent is IAssignmentOperation assignment && assignment.Target == reference
            || reference.Parent is IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None },
        _ => false,
    });

    private static bool IsSame(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Calls;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>How often an operation happens, by the operations around it.</summary>
internal static class Frequencies
{
    public static Frequency Of(IOperation operation, IMethodSymbol method) => IsOnce(method) ? Frequency.Once : InBody(operation);

    /// <summary>How often in each call of its method, however often that is called.</summary>
    public static Frequency InBody(IOperation operation)
    {
        var frequency = Frequency.Call;
        var isInFunction = false;
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (parent is IAttributeOperation) return Frequency.Cold;
            if (IsThrown(parent)) return Frequency.Cold;

            // A lambda is its own code: a loop around it runs when it is made. But one that is made on a cold path runs there.
            isInFunction |= parent is IAnonymousFunctionOperation or ILocalFunctionOperation;
            if (isInFunction) continue;
            if (IsKept(child, parent)) return Frequency.Once;
            if (parent is ILoopOperation loop && IsRepeated(child, loop)) frequency = Frequency.Iteration;
        }

        return frequency;
    }

    private static bool IsOnce(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor
        || Roots.IsCold(method);

    private static bool IsThrown(IOperation parent) => parent switch
    {
        IThrowOperation thrown => !IsCaught(thrown),
        ICatchClauseOperation => true,
        IArgumentOperation { Parent: IInvocationOperation call } => Throws(call.TargetMethod) || IsLeftOut(call),
        // A block that ends by throwing gets there only when something is wrong; the method's own block is no branch.
        IBlockOperation { Parent: IConditionalOperation or ISwitchCaseOperation or IUsingOperation } block => EndsByThrowing(block),
        _ => false,
    };

    // What is thrown and caught in one method is a way to go on, where the catch does not throw again.
    private static bool IsCaught(IOperation thrown)
    {
        for (var child = thrown; child.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent)
        {
            if (parent is ITryOperation { Catches.Length: > 0 } guarded && guarded.Body == child)
            {
                return guarded.Catches.Any(clause => !EndsByThrowing(clause.Handler));
            }
        }

        return false;
    }

    private static bool EndsByThrowing(IBlockOperation block) => block.Operations.LastOrDefault() switch
    {
        IThrowOperation thrown => !IsCaught(thrown),
        IExpressionStatementOperation { Operation: IThrowOperation thrown } => !IsCaught(thrown),
        IExpressionStatementOperation { Operation: IInvocationOperation call } => Throws(call.TargetMethod),
        IReturnOperation { ReturnedValue: IInvocationOperation call } => Throws(call.TargetMethod),
        _ => false,
    };

    /// <summary>Whether a method only throws: it says so, or it is named so.</summary>
    private static bool Throws(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal)
        || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "DoesNotReturnAttribute");

    // [Conditional("DEBUG")]: the compiler leaves the call out, and its arguments with it.
    private static bool IsLeftOut(IInvocationOperation call)
    {
        var symbols = call.TargetMethod.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "ConditionalAttribute")
            .Select(attribute => attribute.ConstructorArguments[0].Value as string)
            .ToList();
        return symbols.Count > 0 && !call.Syntax.SyntaxTree.Options.PreprocessorSymbolNames.Intersect(symbols).Any();
    }

    // x ??= new(); if (x is null) x = new(); and what grows: if (x.Length < n) x = new T[n];
    private static bool IsKept(IOperation child, IOperation parent) => parent switch
    {
        ICoalesceAssignmentOperation assignment => child == assignment.Value && Field(assignment.Target) is not null,
        IConditionalOperation { Condition: var condition } branch when child == branch.WhenTrue && Checked(condition) is { } field => Assigns(child, field),
        _ => false,
    };

    private static ISymbol? Checked(IOperation condition) => condition switch
    {
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } pattern => Field(pattern.Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var right } binary when IsNull(right) => Field(binary.LeftOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual, LeftOperand: var left } => Measured(left),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual, RightOperand: var right } => Measured(right),
        _ => null,
    };

    private static ISymbol? Measured(IOperation length) =>
        length is IPropertyReferenceOperation { Property.Name: "Length" or "Count" or "Capacity", Instance: { } measured } ? Field(measured) : null;

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null }
        || operation is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } };

    private static bool Assigns(IOperation branch, ISymbol field) => branch.DescendantsAndSelf().Any(operation => operation switch
    {
        ISimpleAssignmentOperation assignment => SymbolEqualityComparer.Default.Equals(Field(assignment.Target), field),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref } argument => SymbolEqualityComparer.Default.Equals(Field(argument.Value), field),
        _ => false,
    });

    private static ISymbol? Field(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        IConversionOperation { IsImplicit: true } conversion => Field(conversion.Operand),
        _ => null,
    };

    /// <summary>Whether a part of a loop happens again and again: what it begins with, and the sequence that it walks, happen once.</summary>
    public static bool IsRepeated(IOperation child, ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => child != each.Collection,
        IForLoopOperation counted => !counted.Before.Contains(child),
        _ => true,
    };
}

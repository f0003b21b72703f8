using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>
/// Whether an object is seen to stay inside its method, where the compilers keep it on the stack: it is in no loop, and it or the one local
/// that holds it is only looked into, here or in what is inlined. What is not seen counts as on the heap.
/// </summary>
internal static class LocalUse
{
    // A callee of a callee of a callee: what is deeper is too long to be inlined.
    private const int DepthMax = 3;

    public static Residence Of(IOperation creation, Target target)
    {
        if (IsInLoop(creation)) return Residence.Heap;

        var value = creation;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { OperatorMethod: null } || IsSpan(value.Parent)) value = value.Parent!;
        var scan = new Scan(target, creation.SemanticModel?.Compilation) { Made = creation is IObjectCreationOperation ? creation.Type : null };
        var direct = value.Parent is { } user ? scan.Use(value, user) : Residence.Heap;
        if (direct != Residence.Heap) return direct;

        return Local(value) is { } local
            ? scan.All(creation.Root().Descendants().OfType<ILocalReferenceOperation>().Where(reference => IsSame(reference.Local, local)))
            : Residence.Heap;
    }

    /// <summary>Whether what a call returns is only asked for something: the JIT, whose profile says what to inline, may keep it on the stack.</summary>
    public static bool IsLookedInto(IOperation call)
    {
        if (IsInLoop(call)) return false;
        if (call.Parent is { } user && IsReceiver(call, user)) return true;

        return Local(call) is { } local && call.Root().Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => IsSame(reference.Local, local))
            .All(reference => reference.Parent is { } user && IsReceiver(reference, user));
    }

    private static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

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

    /// <summary>Looks at the uses of one object, and on into the methods that it is handed to.</summary>
    private readonly record struct Scan(Target Target, Compilation? Compilation)
    {
        private int Depth { get; init; }

        /// <summary>The class that was made, whatever the variable is called by.</summary>
        public ITypeSymbol? Made { get; init; }

        /// <summary>The call that the method was reached by: what it returns is the call's value.</summary>
        private IInvocationOperation? Call { get; init; }

        public Residence All(IEnumerable<IOperation> references)
        {
            var worst = Residence.Stack;
            foreach (var reference in references)
            {
                var use = IsCaptured(reference) || reference.Parent is not { } user ? Residence.Heap : Use(reference, user);
                if (use > worst) worst = use;
            }

            return worst;
        }

        public Residence Use(IOperation value, IOperation user) => user switch
        {
            IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter, Parent: IInvocationOperation call } => Argument(call, parameter),
            IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Parent: IArgumentOperation argument } => Use(user, argument),
            IReturnOperation when Call is { Parent: { } after } => (this with { Depth = Depth - 1, Call = null }).Use(Call, after),
            IInvocationOperation call when call.Instance == value && Known(value) is { DeclaringSyntaxReferences.IsEmpty: false } type =>
                OfMember(call.TargetMethod, type),
            _ => IsHarmless(value, user) ? Residence.Stack : Residence.Heap,
        };

        private ITypeSymbol? Known(IOperation value) =>
            Made ?? (value.Type is { IsSealed: true, TypeKind: TypeKind.Class, IsAnonymousType: false } type ? type : null);

        // A member of a class that is known: 'this' is one more parameter.
        private Residence OfMember(IMethodSymbol member, ITypeSymbol type)
        {
            var method = Overriding(type, member.OriginalDefinition) ?? member;
            return Callee(method, body => body.Descendants()
                .OfType<IInstanceReferenceOperation>()
                .Where(reference => reference.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance));
        }

        private static IMethodSymbol? Overriding(ITypeSymbol type, IMethodSymbol member) => type.GetMembers(member.Name)
            .OfType<IMethodSymbol>()
            .FirstOrDefault(own => own.OverriddenMethod is { } overridden && IsSame(overridden.OriginalDefinition, member));

        private Residence Argument(IInvocationOperation call, IParameterSymbol parameter)
        {
            var ordinal = parameter.Ordinal;
            return (this with { Call = call }).Callee(call.TargetMethod, body => body.Descendants()
                .OfType<IParameterReferenceOperation>()
                .Where(reference => reference.Parameter.Ordinal == ordinal && reference.Parameter.ContainingSymbol is IMethodSymbol));
        }

        private Residence Callee(IMethodSymbol method, Func<IOperation, IEnumerable<IOperation>> references)
        {
            if (Compilation is not { } compilation || Depth == DepthMax || method.DeclaringSyntaxReferences.IsEmpty) return Residence.Heap;

            var inlining = Inlining.Of(method, compilation, isKnown: Made is not null);
            if (inlining == InlineVerdict.Never || (inlining == InlineVerdict.Maybe && Target == Target.Aot)) return Residence.Heap;
            if (Inlining.Body(method.OriginalDefinition, compilation) is not { } body) return Residence.Heap;

            var use = (this with { Depth = Depth + 1 }).All(references(body));
            return use == Residence.Stack && inlining == InlineVerdict.Maybe ? Residence.Unknown : use;
        }

        // Captured: it lives as long as the lambda.
        private static bool IsCaptured(IOperation reference)
        {
            for (var parent = reference.Parent; parent is not null; parent = parent.Parent)
            {
                if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
            }

            return false;
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
            IVariableDeclarationGroupOperation or IUsingOperation or INameOfOperation => true,
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
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE101: a value that becomes an object or an interface is copied into a box on the heap.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoxingConversion() : AllocationRule(Rule, OperationKind.Conversion)
{
    internal const string Id = "MOTE101";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(BoxingConversion),
        "A value is not boxed by conversion",
        "What is an object or an interface is a reference; a value that becomes one is copied into a box on the heap, each time.");

    private protected override bool IsOfTarget => true;

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var conversion = (IConversionOperation)operation;
        if (!conversion.GetConversion().IsBoxing || conversion.Operand.Type is not { } from || conversion.Type is not { } to) return null;
        if (from.TypeKind == TypeKind.TypeParameter && !from.IsValueType) return null;
        if (to.TypeKind == TypeKind.Dynamic && target == Target.Aot) return null;
        if (IsNotDone(conversion)) return null;

        var residence = target == Target.Jit || IsSeenThrough(from) ? LocalUse.Of(conversion, target) : Residence.Heap;
        if (residence == Residence.Stack) return null;

        return new AllocationSite(
            conversion.Syntax.GetLocation(),
            SiteKind.Box,
            $"boxing of {Words.Of(from)} to {Words.Of(to)}",
            $"{Words.Code(conversion.Operand)} {Words.Destination(conversion)}",
            Advice(conversion, to))
        { Bytes = Sizes.OfBox(from), IsUncertain = residence == Residence.Unknown };
    }

    // Of the framework's own structs, only what is as short as a number's members is inlined: an enumerator's is not.
    private static bool IsSeenThrough(ITypeSymbol from) => from.SpecialType != SpecialType.None || !Framework.Has(from);

    // The compiler writes no box where the conversion is part of what it has a better way for.
    private static bool IsNotDone(IConversionOperation conversion) => conversion.Parent switch
    {
        // "a" + 1 calls ToString.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } => true,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand),
        IInterpolationOperation => true,
        // A constant pattern compares values; so do HasFlag and the Equals of an enum, which NativeAOT knows.
        IConstantPatternOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "HasFlag" or nameof(Equals), IsStatic: false } method } }
            when method.ContainingType.SpecialType == SpecialType.System_Enum => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: nameof(ReferenceEquals) } } => true,
        IConversionOperation { Type.IsValueType: true } => true,
        _ => false,
    };

    private static bool IsNull(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: null };

    private static string Advice(IConversionOperation conversion, ITypeSymbol to) => conversion.Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Format" or "AppendFormat", ContainingNamespace: { } space } } }
            when space.ToDisplayString() is "System" or "System.Text" => "use an interpolated string",
        IArgumentOperation when to.TypeKind == TypeKind.Interface => $"take a generic parameter 'T : {Words.Of(to)}'",
        IArgumentOperation => "use a typed or generic overload",
        IArrayInitializerOperation or ICollectionExpressionOperation => "use an overload without object elements, or an interpolated string",
        _ => $"keep it as {Words.Of(conversion.Operand.Type)}",
    };
}

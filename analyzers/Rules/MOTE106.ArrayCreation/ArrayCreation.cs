using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE106: an array is on the heap; also the one that holds the arguments of a params parameter.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArrayCreation() : AllocationRule(Rule, OperationKind.ArrayCreation)
{
    internal const string Id = "MOTE106";

    // The largest array that the compilers keep on the stack: 528 bytes, and the header that one on the heap has before it.
    private const int StackMaxBytes = 528 + 8;

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(ArrayCreation),
        "Hot code makes no arrays",
        "An array is on the heap, unless it is small, of constant length and never leaves its method. A params array is one at each call.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var creation = (IArrayCreationOperation)operation;
        if (creation.Type is not IArrayTypeSymbol type || IsEmptyParams(creation) || IsData(creation, type.ElementType)) return null;
        var residence = IsSmall(creation, type) ? LocalUse.Of(creation, target) : Residence.Heap;
        if (residence == Residence.Stack) return null;

        return new AllocationSite(
            creation.Syntax.GetLocation(),
            SiteKind.Array,
            creation.IsImplicit ? $"params array {Words.Of(type)}" : $"new {Words.Of(type)}",
            creation.IsImplicit ? $"{Call(creation)} takes its arguments in an array" : $"it {Words.Destination(creation)}",
            Advice(creation))
        { Bytes = Bytes(creation, type), IsUncertain = residence == Residence.Unknown };
    }

    private static int? Bytes(IArrayCreationOperation creation, IArrayTypeSymbol type) =>
        creation.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: int length } }] ? Sizes.OfArray(type.ElementType, length) : null;

    // The compiler takes the empty array that there is once.
    private static bool IsEmptyParams(IArrayCreationOperation creation) => creation is { IsImplicit: true, Initializer.ElementValues.Length: 0 };

    // ReadOnlySpan<int> s = new[] { 1, 2 }: the numbers are data of the executable.
    private static bool IsData(IArrayCreationOperation creation, ITypeSymbol element) =>
        creation.Parent is IConversionOperation { Type: { } to } && Framework.Is(to, "System", "ReadOnlySpan") && IsNumber(element)
        && creation.Initializer is { } initializer && initializer.ElementValues.All(value => value.ConstantValue.HasValue);

    private static bool IsNumber(ITypeSymbol element) => element.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double
        and not SpecialType.System_Decimal;

    private static bool IsSmall(IArrayCreationOperation creation, IArrayTypeSymbol type) => Bytes(creation, type) <= StackMaxBytes;

    private static string Call(IOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation call } ? Words.Of(call.TargetMethod) : "the call";

    private static string Advice(IArrayCreationOperation creation) => creation switch
    {
        { IsImplicit: true } => "use an overload for this number of arguments, or one that takes params ReadOnlySpan",
        { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] } => "use []",
        { Initializer: { } values } when values.ElementValues.All(value => value.ConstantValue.HasValue) => "keep it in a static readonly field",
        _ => "use a span with stackalloc, or rent it from ArrayPool",
    };
}

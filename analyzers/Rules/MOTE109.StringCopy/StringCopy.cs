using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE109: a part of a string or of an array, and a value's text, are copies.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringCopy() : AllocationRule(
    Rule,
    OperationKind.Invocation,
    OperationKind.ImplicitIndexerReference,
    OperationKind.ArrayElementReference,
    OperationKind.SlicePattern)
{
    internal const string Id = "MOTE109";

    private const int KeptNumbersMax = 299;

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(StringCopy),
        "Text and parts of arrays are looked at, not copied",
        "Substring, Split, ranges, ToString and their like return copies; a span looks at the same characters in place.");

    private protected override bool IsOfTarget => true;

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        { Type.SpecialType: SpecialType.System_String } and IImplicitIndexerReferenceOperation range => Site(range, "part of a string", "use AsSpan"),
        IArrayElementReferenceOperation { Indices: [{ Type: { } index }], Type: IArrayTypeSymbol } part when Framework.Is(index, "System", "Range") =>
            Site(part, "part of an array", "use AsSpan"),
        ISlicePatternOperation { Pattern: not null, InputType: IArrayTypeSymbol or { SpecialType: SpecialType.System_String } } slice =>
            Site(slice, "slice of what the pattern matches", "match a span"),
        IInvocationOperation { TargetMethod: var method } call when IsText(method) && IsMade(call, method, target) =>
            Site(call, $"what {Words.Of(method)} returns", Advice(method)) with
            {
                Bytes = FrameworkTable.Instance.Of(method, target).BytesOfCall,
                IsUncertain = target == Target.Jit && method.ReturnType is IArrayTypeSymbol && IsFixed(method) && LocalUse.IsLookedInto(call),
            },
        _ => null,
    };

    private static bool IsFixed(IMethodSymbol method) => FrameworkTable.Instance.Of(method, Target.Jit).Bytes is not null;

    /// <summary>Whether a member of .NET hands out text or an array: what it allocates is this rule's.</summary>
    internal static bool IsText(IMethodSymbol method) => Framework.Has(method) && !IsReflection(method)
        && method.OriginalDefinition.ReturnType is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol;

    // The table knows most members; where it depends on the arguments, they are looked at.
    private static bool IsMade(IInvocationOperation call, IMethodSymbol method, Target target)
    {
        var verdict = FrameworkTable.Instance.Of(method, target);
        return method.Name == nameof(ToString) || !(verdict.Allocates || verdict.IsFree) ? IsCopy(call, method) : verdict.Allocates;
    }

    // That is a rule of its own.
    private static bool IsReflection(IMethodSymbol method) =>
        Framework.Is(method.ContainingType, "System", "Type") || method.ContainingNamespace.ToDisplayString() == "System.Reflection";

    private static bool IsCopy(IInvocationOperation call, IMethodSymbol method) => method.OriginalDefinition.ReturnType switch
    {
        { SpecialType: SpecialType.System_String } => IsNewString(call, method),
        IArrayTypeSymbol { ElementType.TypeKind: not TypeKind.TypeParameter } => true,
        IArrayTypeSymbol => method.Name == "ToArray" && !Framework.Is(method.ContainingType, "System.Linq", "Enumerable"),
        _ => false,
    };

    private static bool IsNewString(IInvocationOperation call, IMethodSymbol method) => method.Name switch
    {
        "ToString" => IsNewText(call),
        // They return what they were given, or what is kept, most of the time.
        "Intern" or "IsInterned" or "Trim" or "TrimStart" or "TrimEnd" or "ReplaceLineEndings" or "Normalize" or "GetName" => false,
        _ => true,
    };

    private static bool IsNewText(IInvocationOperation call) => call.Instance switch
    {
        null => true,
        { Type.SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Object } => false,
        { Type.TypeKind: TypeKind.Enum or TypeKind.Interface or TypeKind.TypeParameter } => false,
        { ConstantValue: { HasValue: true, Value: int number } } when number is >= 0 and <= KeptNumbersMax => false,
        { Type: { IsValueType: true } type } => !IsInherited(call.TargetMethod, type),
        { Type: { } type } => Framework.Has(type) && type.Name is "StringBuilder" or "StringWriter" or "Version" or "IPEndPoint",
        _ => false,
    };

    private static bool IsInherited(IMethodSymbol method, ITypeSymbol type) => !SymbolEqualityComparer.Default.Equals(method.ContainingType, type);

    private static string Advice(IMethodSymbol method) => method.Name switch
    {
        "ToString" => "format it into a span by TryFormat",
        "Substring" => "use AsSpan",
        "Split" => "enumerate the parts by MemoryExtensions.Split",
        "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" => "compare with StringComparison.OrdinalIgnoreCase",
        "GetBytes" or "GetString" => "use the overload that writes to a span",
        "Format" => "use an interpolated string that is written to a span",
        _ => "use an overload that works on spans",
    };

    private static AllocationSite Site(IOperation operation, string what, string advice) =>
        new(operation.Syntax.GetLocation(), SiteKind.Callee, $"copy: {what}", $"it {Words.Destination(operation)}", advice);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE110: an enumerator that is an interface or a class is an object for each enumeration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Enumeration() : AllocationRule(Rule, OperationKind.Loop, OperationKind.Invocation)
{
    internal const string Id = "MOTE110";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(Enumeration),
        "What is enumerated has an enumerator that is a struct",
        "By an interface the enumerator of a list is a box, though the list has a struct for it. Some collections have nothing but a class.");

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        IForEachLoopOperation { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model } loop =>
            OfLoop(loop, syntax, model.GetForEachStatementInfo(syntax).GetEnumeratorMethod, target),
        IInvocationOperation { TargetMethod: { Name: "GetEnumerator" or "GetAsyncEnumerator", ReturnType.IsReferenceType: true } method } call
            when call.Instance is { } instance => Site(call, Words.Code(instance), method, target),
        _ => null,
    };

    private static AllocationSite? OfLoop(IForEachLoopOperation loop, CommonForEachStatementSyntax syntax, IMethodSymbol? enumerator, Target target)
    {
        if (enumerator is null || IsCounted(loop.Collection)) return null;
        if (!enumerator.ReturnType.IsReferenceType && !IsTree(enumerator.ContainingType)) return null;

        var site = Site(loop.Collection, Words.Code(loop.Collection), enumerator, target);
        return site with { Where = syntax.Expression.GetLocation() };
    }

    // The JIT sees in its profile which type is behind the interface, and may keep its enumerator on the stack.
    private static bool IsUncertain(IMethodSymbol enumerator, Target target) =>
        target == Target.Jit && enumerator.ReturnType.IsReferenceType && Framework.Has(enumerator);

    // The struct that walks a tree remembers its way in a stack.
    private static bool IsTree(INamedTypeSymbol type) => Framework.Has(type) && type.Name is "SortedDictionary" or "SortedSet";

    // The compiler counts through an array and a string.
    private static bool IsCounted(IOperation collection)
    {
        while (collection is IConversionOperation { IsImplicit: true } conversion) collection = conversion.Operand;
        return collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String };
    }

    private static AllocationSite Site(IOperation operation, string collection, IMethodSymbol enumerator, Target target) => new(
        operation.Syntax.GetLocation(),
        SiteKind.Callee,
        $"enumerator of {collection}",
        enumerator.ReturnType switch
        {
            { IsValueType: true } => $"{Words.Of(enumerator.ContainingType)} is a tree, and the way through it is kept in a stack",
            { TypeKind: TypeKind.Interface } type => $"it is handed out as {Words.Of(type)}, an interface",
            { } type => $"{Words.Of(type)} is a class",
        },
        "take the collection by its own type, or go through it by an index or a span")
    {
        IsUncertain = IsUncertain(enumerator, target),
        Bytes = enumerator.ContainingType.TypeKind == TypeKind.Interface ? null : FrameworkTable.Instance.Of(enumerator, target).BytesOfCall,
    };
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE107: what a collection expression makes depends on the type that it is for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollectionExpression() : AllocationRule(Rule, OperationKind.CollectionExpression)
{
    internal const string Id = "MOTE107";

    // A list: its array, its length and its version.
    private const int ListBytes = 32;

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(CollectionExpression),
        "A collection expression is for a span",
        "The same [1, 2] is on the stack for a span, an array for an array, and a list with an array for a list.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        var expression = (ICollectionExpressionOperation)operation;
        if (expression.Type is not { } type || !IsOnHeap(expression, type)) return null;
        if (type.TypeKind is TypeKind.Array or TypeKind.Struct && !Framework.IsSpan(type) && LocalUse.Of(expression, target) == Residence.Stack) return null;

        return new AllocationSite(
            expression.Syntax.GetLocation(),
            type is IArrayTypeSymbol ? SiteKind.Array : SiteKind.New,
            $"new {Words.Of(type)} for {Words.Code(expression)}",
            $"it {Words.Destination(expression)}",
            Framework.IsSpan(type) ? "take elements whose number is known, or a buffer" : "use a span, or keep it in a static readonly field")
        {
            Bytes = Bytes(expression, type),
        };
    }

    private static int? Bytes(ICollectionExpressionOperation expression, ITypeSymbol type)
    {
        if (expression.Elements.Any(static element => element is ISpreadOperation)) return null;

        var count = expression.Elements.Length;
        if (type is IArrayTypeSymbol array) return Sizes.OfArray(array.ElementType, count);
        if (type is not INamedTypeSymbol { TypeArguments: [var element] }) return null;
        if (Framework.Is(type, "System.Collections.Immutable", "ImmutableArray")) return Sizes.OfArray(element, count);

        var isList = Framework.Is(type, "System.Collections.Generic", "List") || type.Name is "IList" or "ICollection";
        return isList ? ListBytes + (count == 0 ? 0 : Sizes.OfArray(element, count)) : null;
    }

    private static bool IsOnHeap(ICollectionExpressionOperation expression, ITypeSymbol type)
    {
        var isEmpty = expression.Elements.Length == 0;
        if (Framework.IsSpan(type)) return expression.Elements.Any(element => element is ISpreadOperation);
        if (type is IArrayTypeSymbol || Framework.Is(type, "System.Collections.Immutable", "ImmutableArray")) return !isEmpty;
        if (type.TypeKind == TypeKind.Interface) return !isEmpty || type.Name is "IList" or "ICollection";

        return type.IsReferenceType;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Allocation.Promise;

/// <summary>Whether a call of what is not in the compilation is known to allocate nothing.</summary>
internal static class CallVerdict
{
    /// <summary>Why a call may allocate; null where it does not.</summary>
    public static string? Of(IOperation call, IMethodSymbol method, Target target)
    {
        if (!Framework.Has(method)) return $"{Words.Of(method)} is of another assembly, and promises nothing";
        if (IsOfObject(method) && call is IInvocationOperation { Instance.Type: { } type } && IsPlain(type)) return null;

        if (call is IInvocationOperation invoked && (FrameworkCall.IsSeenThrough(invoked) || IsKeptTask(invoked))) return null;

        var verdict = FrameworkTable.Instance.Of(method, target);
        if (verdict.Allocates || verdict.IsSeenToAllocate) return $"{Words.Of(method)} allocates";
        if (verdict.IsSeenFree ? HandsOut(method) : !verdict.IsFree) return $"nobody knows what {Words.Of(method)} allocates";

        // What it calls is what it was given: that is the framework's own, or seen here.
        return (verdict.Effect & Effect.Argument) == Effect.None || TakesPlain(call, method) ? null : $"{Words.Of(method)} calls what cannot be told";
    }

    // The tasks of a truth value, and of the numbers from -1 to 8, are there already.
    private static bool IsKeptTask(IInvocationOperation call) => call is { TargetMethod.Name: "FromResult", Arguments: [{ Value: var value }] }
        && (value.Type?.SpecialType == SpecialType.System_Boolean || value.ConstantValue is { HasValue: true, Value: >= -1 and <= 8 });

    // Text and arrays are made of the arguments: other ones may be copied where those that were measured were not. A property's are kept.
    private static bool HandsOut(IMethodSymbol method) => method is { AssociatedSymbol: null, Name: not "Rent" }
        && method.ReturnType is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol;

    private static bool IsOfObject(IMethodSymbol method) => method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && method.Name is nameof(GetHashCode) or nameof(Equals);

    private static bool TakesPlain(IOperation call, IMethodSymbol method) =>
        IsSeenReceiver(ReceiverOf(call) ?? method.ContainingType) && method.TypeArguments.All(IsPlain) && Arguments(call).All(IsSeen);

    private static ITypeSymbol? ReceiverOf(IOperation call) => call switch
    {
        IInvocationOperation invoked => invoked.Instance?.Type,
        IPropertyReferenceOperation property => property.Instance?.Type,
        _ => null,
    };

    private static bool IsSeenReceiver(ITypeSymbol type) =>
        type.TypeKind is not (TypeKind.Interface or TypeKind.TypeParameter) && ArgumentsOf(type).All(IsPlain);

    private static ImmutableArray<IArgumentOperation> Arguments(IOperation call) => call switch
    {
        IInvocationOperation invoked => invoked.Arguments,
        IPropertyReferenceOperation property => property.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    // A delegate's body is looked at where it is made; behind an interface may be anything, but not where the collection itself is in sight.
    private static bool IsSeen(IArgumentOperation argument)
    {
        var value = argument.Value;
        while (value is IConversionOperation { OperatorMethod: null } conversion) value = conversion.Operand;
        if (value.Type is not { } type || value.ConstantValue is { HasValue: true }) return true;
        if (type.TypeKind == TypeKind.Delegate) return DelegateSources.IsKnown(value);
        if (type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic || type.SpecialType == SpecialType.System_Object) return false;

        var isInherited = argument.Parameter?.Type.TypeKind == TypeKind.Interface && !Framework.Has(type) && type is not IArrayTypeSymbol;
        return !isInherited && ArgumentsOf(type).All(IsPlain);
    }

    private static ImmutableArray<ITypeSymbol> ArgumentsOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => [],
        INamedTypeSymbol named => named.TypeArguments,
        IArrayTypeSymbol array => [array.ElementType],
        _ => [],
    };

    // Numbers, texts, enums and spans compare and hash themselves without help; so does a record struct of them.
    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is not (SpecialType.None or SpecialType.System_Object)
        || type.TypeKind is TypeKind.Enum
        || (type is INamedTypeSymbol { IsValueType: true } value && Framework.Has(value) && value.TypeArguments.All(IsPlain))
        || (type is INamedTypeSymbol { IsValueType: true, IsRecord: true } own && Fields(own).All(static field => IsPlain(field.Type)));

    private static IEnumerable<IFieldSymbol> Fields(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic);
}

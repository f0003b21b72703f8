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
        if (method.MethodKind == MethodKind.DelegateInvoke) return IsOfHere(call) ? null : $"{Words.Of(method)} calls what cannot be told";
        if (!Framework.Has(method)) return $"{Words.Of(method)} is of another assembly, and promises nothing";
        if (IsOfObject(method) && call is IInvocationOperation { Instance.Type: { } type } && IsPlain(type)) return null;

        var verdict = FrameworkTable.Instance.Of(method, target);
        if (verdict.Allocates || verdict.IsSeenToAllocate) return $"{Words.Of(method)} allocates";
        if (verdict.IsSeenFree ? HandsOut(method) : !verdict.IsFree) return $"nobody knows what {Words.Of(method)} allocates";

        // What it calls is what it was given: that is the framework's own, or seen here.
        return (verdict.Effect & Effect.Argument) == Effect.None || TakesPlain(call, method) ? null : $"{Words.Of(method)} calls what cannot be told";
    }

    private static bool HandsOut(IMethodSymbol method) =>
        method.ReturnType is { IsReferenceType: true } made && !SymbolEqualityComparer.Default.Equals(made, method.ContainingType);

    // var f = () => …; f(): the function's body is part of the method.
    private static bool IsOfHere(IOperation call) => call is IInvocationOperation { Instance: ILocalReferenceOperation { Local: var local } } invoked
        && Flow.OperationTree.Root(invoked).Descendants()
            .Where(one => Assigned(one, local) is not null)
            .All(one => Assigned(one, local) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation });

    private static IOperation? Assigned(IOperation operation, ILocalSymbol local) => operation switch
    {
        IVariableDeclaratorOperation declarator when IsSame(declarator.Symbol, local) => declarator.GetVariableInitializer()?.Value,
        IAssignmentOperation { Target: ILocalReferenceOperation reference } assignment when IsSame(reference.Local, local) => assignment.Value,
        _ => null,
    };

    private static bool IsSame(ILocalSymbol one, ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static bool IsOfObject(IMethodSymbol method) => method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType
        && method.Name is nameof(GetHashCode) or nameof(Equals);

    private static bool TakesPlain(IOperation call, IMethodSymbol method) =>
        IsSeenReceiver(ReceiverOf(call)) && method.TypeArguments.All(IsPlain) && method.Parameters.All(static parameter => IsSeen(parameter.Type));

    private static ITypeSymbol? ReceiverOf(IOperation call) => call switch
    {
        IInvocationOperation invoked => invoked.Instance?.Type,
        IPropertyReferenceOperation property => property.Instance?.Type,
        _ => null,
    };

    private static bool IsSeenReceiver(ITypeSymbol? type) =>
        type is null || (type.TypeKind is not (TypeKind.Interface or TypeKind.TypeParameter) && ArgumentsOf(type).All(IsPlain));

    // A delegate's body is looked at where it is made; an interface, or a class that strangers derive from, is anything.
    private static bool IsSeen(ITypeSymbol type) => type.TypeKind is not (TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic)
        && type.SpecialType != SpecialType.System_Object && ArgumentsOf(type).All(IsPlain);

    private static ImmutableArray<ITypeSymbol> ArgumentsOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => [],
        INamedTypeSymbol named => named.TypeArguments,
        IArrayTypeSymbol array => [array.ElementType],
        _ => [],
    };

    // Numbers, texts, enums and spans compare, hash and print themselves without help.
    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is not (SpecialType.None or SpecialType.System_Object)
        || type.TypeKind is TypeKind.Enum
        || (type is INamedTypeSymbol { IsValueType: true } value && Framework.Has(value) && value.TypeArguments.All(IsPlain))
        || (type is INamedTypeSymbol { IsValueType: true } own && own.AllInterfaces.Any(static one => Framework.Is(one, "System", "IEquatable")));
}

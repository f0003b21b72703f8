using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE102: a member that a struct or an enum inherits takes an object, so the value is boxed for the call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoxingMember() : AllocationRule(Rule, OperationKind.Invocation, OperationKind.PropertyReference)
{
    internal const string Id = "MOTE102";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(BoxingMember),
        "A value is not boxed by a member that it inherits",
        "What a struct does not override, and a key does not implement, is the member of object, which works on a box.");

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        IInvocationOperation call => OfReceiver(call) ?? OfUntypedEnum(call) ?? OfKey(call.TargetMethod, call) ?? OfDefaultMember(call),
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer } => OfKey(indexer, operation),
        _ => null,
    };

    private static AllocationSite? OfReceiver(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Instance?.Type is not { IsValueType: true, TypeKind: not TypeKind.TypeParameter } type) return null;
        if (method.ContainingType.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum)) return null;
        if (method.Name is nameof(GetType) or "HasFlag") return null;
        if (type.TypeKind == TypeKind.Enum && method.Name is nameof(GetHashCode) or nameof(Equals)) return null;

        var isEnum = type.TypeKind == TypeKind.Enum;
        return new AllocationSite(
            call.Syntax.GetLocation(),
            SiteKind.Box,
            $"boxing of {Words.Of(type)} for {method.Name}",
            isEnum ? $"{method.Name} is a member of Enum, which takes an object" : $"{Words.Of(type)} does not override {method.Name}",
            isEnum ? Generic(method.Name) : $"override it in {Words.Of(type)}")
        { Bytes = Sizes.OfBox(type) };
    }

    private static string Generic(string method) => method == nameof(ToString) ? "use Enum.GetName, which is generic" : "compare the values by an operator";

    private static AllocationSite? OfUntypedEnum(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsStatic: true, IsGenericMethod: false, ContainingType.SpecialType: SpecialType.System_Enum } method) return null;
        if (method.ReturnType.SpecialType != SpecialType.System_Object) return null;

        return new AllocationSite(
            call.Syntax.GetLocation(),
            SiteKind.Box,
            $"boxing of what {Words.Of(method)} returns",
            "the type is known at run time only, so the value is an object",
            $"use the generic Enum.{method.Name}");
    }

    // A member that an interface implements itself takes the interface: a struct that leaves it so is boxed where it is called.
    private static AllocationSite? OfDefaultMember(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        foreach (var (parameter, argument) in method.TypeParameters.Zip(method.TypeArguments, (parameter, argument) => (parameter, argument)))
        {
            if (!argument.IsValueType || argument.TypeKind == TypeKind.TypeParameter || Framework.Has(method)) continue;
            if (Inherited(parameter, argument) is not { } member || IsInlined(call)) continue;

            return new AllocationSite(
                call.Syntax.GetLocation(),
                SiteKind.Box,
                $"boxing of {Words.Of(argument)} for {Words.Of(member)}",
                $"{Words.Of(argument)} leaves {member.Name} to the interface, which takes an object",
                $"implement {member.Name} in {Words.Of(argument)}");
        }

        return null;
    }

    private static bool IsInlined(IInvocationOperation call) =>
        call.SemanticModel is { } model && Inlining.Of(call.TargetMethod, model.Compilation) == InlineVerdict.Always;

    private static IMethodSymbol? Inherited(ITypeParameterSymbol parameter, ITypeSymbol argument) => parameter.ConstraintTypes
        .Where(constraint => constraint.TypeKind == TypeKind.Interface && !Framework.Has(constraint))
        .SelectMany(constraint => constraint.GetMembers().OfType<IMethodSymbol>())
        .FirstOrDefault(member => member is { IsStatic: false, IsAbstract: false, MethodKind: MethodKind.Ordinary }
            && argument.FindImplementationForInterfaceMember(member)?.ContainingType.TypeKind == TypeKind.Interface);

    private static AllocationSite? OfKey(ISymbol member, IOperation use)
    {
        if (KeyOf(member) is not { } key) return null;

        return new AllocationSite(
            use.Syntax.GetLocation(),
            SiteKind.Box,
            $"boxing of {Words.Of(key)} by {Words.Of(member)}",
            $"{Words.Of(key)} has no IEquatable<{key.Name}>, so keys are compared as objects",
            $"make it a readonly record struct, or implement IEquatable<{key.Name}>")
        { Bytes = Sizes.OfBox(key) * Boxes(member) };
    }

    // A lookup hashes the key in a box, and compares two boxes; a comparer does one of the two.
    private static int Boxes(ISymbol member) => member.Name switch
    {
        nameof(GetHashCode) => 1,
        nameof(Equals) => 2,
        _ => 3,
    };

    /// <summary>The struct that a member of a collection compares as an object; null where it compares none, or compares it as what it is.</summary>
    internal static ITypeSymbol? KeyOf(ISymbol member) =>
        Key(member) is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } key
        && key.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && !Framework.Has(key) && !IsEquatable(key)
            ? key
            : null;

    private static bool IsEquatable(ITypeSymbol key) => key.AllInterfaces.Any(implemented =>
        Framework.Is(implemented, "System", "IEquatable") && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], key));

    /// <summary>What a member of a collection or of a comparer compares.</summary>
    private static ITypeSymbol? Key(ISymbol member)
    {
        if (!Framework.Has(member)) return null;
        return (member.ContainingType, member.Name) switch
        {
            (_, "Clear" or "GetEnumerator" or "TrimExcess" or "EnsureCapacity" or "CopyTo") => null,
            ({ Name: "Dictionary" or "ConcurrentDictionary" or "HashSet" or "FrozenDictionary" or "FrozenSet", TypeArguments: [var key, ..] }, _) => key,
            ({ Name: "EqualityComparer", TypeArguments: [var compared] }, nameof(Equals) or nameof(GetHashCode)) => compared,
            _ => null,
        };
    }
}

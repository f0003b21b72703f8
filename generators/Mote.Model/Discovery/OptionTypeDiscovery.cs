using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>The parts of an option's type.</summary>
/// <param name="Symbol">The type of one value.</param>
/// <param name="Value">What that is.</param>
/// <param name="Collection">How many of them there are.</param>
/// <param name="IsNullable">Whether the option may be null.</param>
internal sealed record OptionTypeParts(ITypeSymbol Symbol, OptionValue Value, OptionCollection Collection, bool IsNullable);

/// <summary>Splits the type of an option into its parts: a value, a list of values, or values by name.</summary>
internal static class OptionTypeDiscovery
{
    private const string List = "System.Collections.Generic.List`1";
    private const string ReadOnlyList = "System.Collections.Generic.IReadOnlyList`1";
    private const string Map = "System.Collections.Generic.Dictionary`2";
    private const string ReadOnlyMap = "System.Collections.Generic.IReadOnlyDictionary`2";

    /// <summary>The parts; null where no file can hold the type.</summary>
    public static OptionTypeParts? Read(ITypeSymbol type)
    {
        var isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        var (one, collection) = type switch
        {
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => (value, OptionCollection.None),
            IArrayTypeSymbol { Rank: 1, ElementType: var element } => (element, OptionCollection.Array),
            INamedTypeSymbol { TypeArguments: [var element] } when type.Is(List) => (element, OptionCollection.List),
            INamedTypeSymbol { TypeArguments: [var element] } when type.Is(ReadOnlyList) => (element, OptionCollection.Array),
            INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var element] } when type.Is(Map) || type.Is(ReadOnlyMap) =>
                (element, OptionCollection.Map),
            _ => (type, OptionCollection.None),
        };
        return ValueOf(one) is { } what ? new OptionTypeParts(one, what, collection, isNullable) : null;
    }

    private static OptionValue? ValueOf(ITypeSymbol type)
    {
        if (OptionScalars.Contains(type.Full())) return OptionValue.Scalar;
        if (type.TypeKind == TypeKind.Enum) return OptionValue.Name;
        return type is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Class } ? OptionValue.Record : null;
    }
}

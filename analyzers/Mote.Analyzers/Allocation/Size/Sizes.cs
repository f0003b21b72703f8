using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Size;

/// <summary>
/// How many bytes objects are on 64 bits: a header and the type, 16 bytes; the fields, each at its own alignment; up to eights, 24 at
/// least. Null where it depends on a type parameter, or on fields that are not seen.
/// </summary>
internal static class Sizes
{
    private const int HeaderBytes = 16;
    private const int ArrayHeaderBytes = 24;
    private const int ObjectMinBytes = 24;
    private const int WordBytes = 8;
    private const int DelegateAotBytes = 48;
    private const int DelegateJitBytes = 64;

    public static int OfDelegate(Target target) => target == Target.Aot ? DelegateAotBytes : DelegateJitBytes;

    public static int? OfBox(ITypeSymbol type) => OfField(type) is { } layout ? OfFields(layout.Bytes) : null;

    public static int? OfArray(ITypeSymbol element, int length) =>
        OfField(element) is { } layout ? Up(ArrayHeaderBytes + (layout.Bytes * length), WordBytes) : null;

    /// <summary>An object that holds these variables, as that of a closure does.</summary>
    public static int? OfHolder(IEnumerable<ITypeSymbol> variables) => Sum(variables) is { } bytes ? OfFields(bytes) : null;

    /// <summary>An object of a class that is declared in source: what other assemblies keep inside is not seen.</summary>
    public static int? OfObject(INamedTypeSymbol type)
    {
        var fields = 0;
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.DeclaringSyntaxReferences.IsEmpty && !current.IsAnonymousType) return null;
            if (Sum(FieldTypes(current)) is not { } own) return null;
            fields = Up(fields, WordBytes) + own;
        }

        return OfFields(fields);
    }

    private static IEnumerable<ITypeSymbol> FieldTypes(INamedTypeSymbol type) => type.IsAnonymousType
        ? type.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Type)
        : type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: false, IsConst: false }).Select(static field => field.Type);

    private static int OfFields(int bytes) => Math.Max(ObjectMinBytes, HeaderBytes + Up(bytes, WordBytes));

    // The runtime orders fields by size, the largest first: no gaps are left but at the end.
    private static int? Sum(IEnumerable<ITypeSymbol> types)
    {
        var layouts = types.Select(OfField).ToList();
        if (layouts.Contains(null)) return null;

        return layouts.OfType<Layout>()
            .OrderByDescending(static layout => layout.Align)
            .Aggregate(0, static (total, layout) => Up(total, layout.Align) + layout.Bytes);
    }

    private static Layout? OfField(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => new Layout(1, 1),
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => new Layout(2, 2),
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => new Layout(4, 4),
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime
            or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => new Layout(WordBytes, WordBytes),
        SpecialType.System_Decimal => new Layout(2 * WordBytes, WordBytes),
        _ => type switch
        {
            INamedTypeSymbol { EnumUnderlyingType: { } underlying } => OfField(underlying),
            { TypeKind: TypeKind.TypeParameter, IsReferenceType: false } => null,
            INamedTypeSymbol { IsValueType: true } value => OfStruct(value),
            { IsValueType: true } => null,
            _ => new Layout(WordBytes, WordBytes),
        },
    };

    private static Layout? OfStruct(INamedTypeSymbol type)
    {
        if (Framework.Is(type, "System", "TimeSpan") || Framework.Is(type, "System.Threading", "CancellationToken")) return new Layout(WordBytes, WordBytes);
        if (Framework.Is(type, "System", "Guid")) return new Layout(2 * WordBytes, sizeof(int));
        if (Framework.Is(type, "System", "DateTimeOffset")) return new Layout(2 * WordBytes, WordBytes);

        // As C# lays a struct out: in the order of its fields. A nullable value is a flag and the value.
        var fields = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            ? [new Layout(1, 1), OfField(type.TypeArguments[0])]
            : (type.IsTupleType ? type.TupleElements.Select(static element => element.Type) : FieldTypes(type)).Select(OfField).ToList();
        if (fields.Contains(null) || (fields.Count == 0 && type.DeclaringSyntaxReferences.IsEmpty)) return null;

        var (bytes, align) = (0, 1);
        foreach (var field in fields.OfType<Layout>()) (bytes, align) = (Up(bytes, field.Align) + field.Bytes, Math.Max(align, field.Align));
        return new Layout(Math.Max(1, Up(bytes, align)), align);
    }

    private static int Up(int bytes, int align) => (bytes + align - 1) / align * align;

    private readonly record struct Layout(int Bytes, int Align);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mote.Analyzers.Table.Il;

/// <summary>How many bytes objects and values are, on 64 bits: header and type 16, fields by their size, to eights, 24 at least.</summary>
internal static class Sizes
{
    private const int HeaderBytes = 16;
    private const int ArrayHeaderBytes = 24;
    private const int ObjectMinBytes = 24;

    /// <summary>An object of a class, or a box of a value; null where it depends on a type argument.</summary>
    public static int? OfObject(TypeReference type)
    {
        if (type.Resolve() is not { } definition) return null;

        var fields = definition.IsValueType ? OfValue(type) : OfFields(definition);
        return fields is { } bytes ? Math.Max(ObjectMinBytes, HeaderBytes + Up(bytes, 8)) : null;
    }

    public static int? OfArray(TypeReference element, int length) =>
        OfValue(element) is { } bytes ? Up(ArrayHeaderBytes + (bytes * length), 8) : null;

    private static int? OfFields(TypeDefinition type)
    {
        var total = 0;
        for (var current = type; current is not null && current.FullName != "System.Object"; current = current.BaseType?.Resolve())
        {
            foreach (var bytes in InstanceFields(current).Select(field => OfValue(field.FieldType)).OrderByDescending(size => size ?? 0))
            {
                if (bytes is not { } size) return null;
                total = Up(total, Math.Clamp(size, 1, 8)) + size;
            }
        }

        return total;
    }

    private static int? OfValue(TypeReference type)
    {
        if (type.IsGenericParameter) return null;
        if (type.IsPointer || type.IsByReference || type.IsFunctionPointer || type.IsArray) return 8;

        return type.FullName switch
        {
            "System.Boolean" or "System.Byte" or "System.SByte" => 1,
            "System.Char" or "System.Int16" or "System.UInt16" => 2,
            "System.Int32" or "System.UInt32" or "System.Single" => 4,
            "System.Int64" or "System.UInt64" or "System.Double" or "System.IntPtr" or "System.UIntPtr" => 8,
            _ => type.Resolve() is { IsValueType: true } definition ? OfStruct(definition) : 8,
        };
    }

    private static int? OfStruct(TypeDefinition type)
    {
        if (type.IsEnum) return OfValue(type.Fields.First(field => !field.IsStatic).FieldType);
        if (type.ClassSize > 0) return type.ClassSize;

        var (total, align) = (0, 1);
        foreach (var bytes in InstanceFields(type).Select(field => OfValue(field.FieldType)))
        {
            if (bytes is not { } size) return null;
            var own = Math.Clamp(size, 1, 8);
            (total, align) = (Up(total, own) + size, Math.Max(align, own));
        }

        return Math.Max(1, Up(total, align));
    }

    private static IEnumerable<FieldDefinition> InstanceFields(TypeDefinition type) => type.Fields.Where(field => !field.IsStatic);

    private static int Up(int bytes, int align) => (bytes + align - 1) / align * align;
}

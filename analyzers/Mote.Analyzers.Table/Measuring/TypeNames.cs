using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>Writes types as C#, with a type for each type parameter: int for the first one, text for the others and for classes.</summary>
internal sealed class TypeNames(MethodDefinition method)
{
    /// <summary>The type in C#; null where C# has none for it.</summary>
    public string? Of(TypeReference type) => type switch
    {
        GenericParameter parameter => Argument(parameter),
        ArrayType { Rank: 1 } array => Of(array.ElementType) is { } element ? $"{element}[]" : null,
        ByReferenceType reference => Of(reference.ElementType),
        RequiredModifierType modified => Of(modified.ElementType),
        GenericInstanceType generic => Generic(generic.ElementType, [.. generic.GenericArguments]),
        { IsPointer: true } or { IsFunctionPointer: true } or ArrayType => null,
        { HasGenericParameters: true } => Generic(type, [.. type.GenericParameters]),
        _ => $"global::{type.FullName.Replace('/', '.')}",
    };

    /// <summary>The type arguments of the method, as in <c>&lt;int, string&gt;</c>.</summary>
    public string Arguments => method.HasGenericParameters ? $"<{string.Join(", ", method.GenericParameters.Select(Argument))}>" : "";

    private string? Generic(TypeReference open, IReadOnlyList<TypeReference> arguments)
    {
        var names = new Queue<string?>(arguments.Select(Of));
        if (names.Contains(null)) return null;

        // Outer types take their arguments first: Dictionary<int, string>.Enumerator.
        var parts = open.FullName.Split('/').Select(part =>
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0) return part;

            var count = int.Parse(part.AsSpan(tick + 1), System.Globalization.CultureInfo.InvariantCulture);
            return names.Count < count ? null : $"{part[..tick]}<{string.Join(", ", Enumerable.Range(0, count).Select(_ => names.Dequeue()))}>";
        }).ToList();
        return parts.Contains(null) || names.Count > 0 ? null : $"global::{string.Join('.', parts)}";
    }

    private static string Argument(GenericParameter parameter) =>
        parameter.HasReferenceTypeConstraint || (parameter.Position > 0 && parameter.Constraints.Count == 0) ? "string" : "int";
}

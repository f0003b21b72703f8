using System;
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Effects;

/// <summary>The fields that a method fills, itself or by what it calls directly.</summary>
internal sealed class FieldStores
{
    private const int DepthMax = 2;

    private readonly Dictionary<(MethodDefinition Method, int Depth), HashSet<string>> _known = [];

    public HashSet<string> Of(MethodDefinition method) => Of(method, DepthMax);

    // By reference too: Interlocked.CompareExchange(ref field, …), Volatile.Write(ref field, …).
    public static IEnumerable<string> Of(Instruction instruction) =>
        instruction.OpCode.Code is Code.Stfld or Code.Stsfld or Code.Ldflda or Code.Ldsflda ? Named(instruction) : [];

    /// <summary>The field of an instruction, if it lasts: what a struct holds lasts no longer than a call.</summary>
    public static IEnumerable<string> Named(Instruction instruction) =>
        instruction.Operand is FieldReference field && field.Resolve() is { } definition && (definition.IsStatic || !definition.DeclaringType.IsValueType)
            ? [definition.FullName]
            : [];

    private HashSet<string> Of(MethodDefinition method, int depth)
    {
        if (_known.TryGetValue((method, depth), out var known)) return known;

        var stored = new HashSet<string>(StringComparer.Ordinal);
        _known[(method, depth)] = stored;
        if (!method.HasIl()) return stored;

        foreach (var instruction in method.Body.Instructions)
        {
            stored.UnionWith(Of(instruction));
            if (depth > 0 && (instruction.Operand as MethodReference)?.Resolve() is { } called) stored.UnionWith(Of(called, depth - 1));
        }

        return stored;
    }
}

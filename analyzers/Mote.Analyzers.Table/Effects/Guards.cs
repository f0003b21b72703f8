using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Effects;

/// <summary>The conditions that a block depends on.</summary>
internal static class Guards
{
    private const int GetterInstructionsMax = 4;

    /// <summary>The fields that have to be empty, or not set, to come here.</summary>
    public static HashSet<string> Nulls(Block block) => Fields(Conditions(block).Where(IsNullCheck));

    /// <summary>The fields that are compared with others to come here: a length with what is needed.</summary>
    public static HashSet<string> Lengths(Block block) => Fields(Conditions(block).Where(condition => !IsNullCheck(condition)));

    private static bool IsNullCheck(Block condition) =>
        condition.Instructions[^1].OpCode.Code is Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S;

    private static HashSet<string> Fields(IEnumerable<Block> conditions)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in conditions.SelectMany(condition => condition.Instructions))
        {
            if (instruction.OpCode.Code is Code.Ldfld or Code.Ldsfld or Code.Ldflda or Code.Ldsflda) fields.UnionWith(FieldStores.Named(instruction));
            if (instruction.Operand is MethodReference called && Getter(called) is { } read) fields.UnionWith(FieldStores.Named(read));
        }

        return fields;
    }

    /// <summary>Whether the block runs only while someone watches: a debugger, or a listener of events.</summary>
    public static bool IsDiagnostic(Block block) => Conditions(block).Any(condition => condition.Instructions.Any(instruction =>
        instruction.Operand is MethodReference { Name: "IsEnabled" or "get_IsAttached" or "get_IsSupported" } called
        && IsDiagnostic(called.DeclaringType)));

    private static bool IsDiagnostic(TypeReference type) =>
        type.FullName is "System.Diagnostics.Debugger" or "System.Diagnostics.Tracing.EventSource"
        || (type.Resolve()?.BaseType is { } basis && IsDiagnostic(basis));

    private static IEnumerable<Block> Conditions(Block block)
    {
        var seen = new HashSet<Block>();
        while (block.Before.Where(before => before is { IsReached: true }).ToList() is [var only] && seen.Add(only))
        {
            if (only.Next.Count > 1) yield return only;
            block = only;
        }
    }

    private static Instruction? Getter(MethodReference called)
    {
        if (called.Resolve() is not { } method || !method.HasIl() || method.Body.Instructions.Count > GetterInstructionsMax) return null;

        return method.Body.Instructions.FirstOrDefault(one => one.OpCode.Code is Code.Ldfld or Code.Ldsfld);
    }
}

using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mote.Analyzers.Table.Effects;

/// <summary>Whether what an instruction makes is stored in a field.</summary>
internal static class Keeping
{
    public static bool IsKept(Instruction made, MethodDefinition method)
    {
        // Array.Resize(ref field, …)
        if (made.Operand is MethodReference { Name: "Resize" or "EnsureInitialized" }) return IsOverField(made);

        var next = made.Next;
        while (next?.OpCode.Code is Code.Dup or Code.Castclass or Code.Volatile) next = next.Next;
        if (next is null) return false;
        if (IsStore(next)) return true;

        return Variable(next) is { } local && method.Body.Instructions.Any(one => Loaded(one) == local && one.Next is { } user && IsStore(user));
    }

    private static bool IsStore(Instruction instruction) => instruction.OpCode.Code is Code.Stfld or Code.Stsfld
        || instruction.Operand is MethodReference { Name: "Write" or "CompareExchange" or "Exchange", DeclaringType.Name: "Volatile" or "Interlocked" };

    private static bool IsOverField(Instruction call)
    {
        for (var (before, steps) = (call.Previous, 0); before is not null && steps < 8; before = before.Previous, steps++)
        {
            if (before.OpCode.Code is Code.Ldflda or Code.Ldsflda) return true;
        }

        return false;
    }

    private static int? Variable(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0,
        Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
        _ => null,
    };

    private static int? Loaded(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0,
        Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).Index,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mote.Analyzers.Allocation.Table;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Effects;

/// <summary>Reads what a method allocates and calls from its IL.</summary>
internal sealed class MethodReader(Framework framework, NeverReturns neverReturns, FieldStores stores)
{
    private readonly Dictionary<MethodDefinition, Site> _virtual = [];

    public IReadOnlyList<Site> Read(MethodDefinition method)
    {
        if (Externals.IsText(method)) return [new Site(Effect.Always, null, [], new Place(true, false))];
        if (Externals.IsKept(method)) return [new Site(Effect.Once, null, [], new Place(true, false))];
        if (Externals.IsValueIntrinsic(method)) return [];
        if (IsDelegate(method.DeclaringType) && method.Name == "Invoke") return [new Site(Effect.Argument, null, [], new Place(true, false))];
        if (!method.HasIl()) return [new Site(Externals.Of(method), null, [], new Place(true, false))];
        if (Externals.IsIntrinsic(method) && neverReturns.Contains(method)) return [];

        var graph = FlowGraph.Of(method.Body, called => !neverReturns.Contains(called));
        var sites = new List<Site>();
        foreach (var block in graph.Blocks)
        {
            if (Guards.IsDiagnostic(block)) continue;

            bool? isCertain = null;
            foreach (var instruction in block.Instructions)
            {
                if (Look(instruction) is not { } found) continue;
                isCertain ??= graph.IsCertain(block);
                sites.Add(found with { Where = Place(block, isCertain.Value, instruction, found, method) });
            }
        }

        return sites;
    }

    private Place Place(Block block, bool isCertain, Instruction instruction, Site site, MethodDefinition method)
    {
        var isKept = Keeping.IsKept(instruction, method);
        if (isCertain) return new Place(true, isKept);

        var stored = Stored(block, site.Calls);
        return new Place(false, isKept) { IsGrowth = Guards.Lengths(block).Overlaps(stored), IsOnce = Guards.Nulls(block).Overlaps(stored) };
    }

    private HashSet<string> Stored(Block block, IReadOnlyList<MethodDefinition> calls)
    {
        var stored = new HashSet<string>(block.Instructions.SelectMany(FieldStores.Of), StringComparer.Ordinal);
        foreach (var call in block.Instructions.Select(one => (one.Operand as MethodReference)?.Resolve()).OfType<MethodDefinition>().Concat(calls))
        {
            stored.UnionWith(stores.Of(call));
        }

        return stored;
    }

    private Site? Look(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Newarr => Made(Effect.Always, ArrayBytes(instruction)),
        Code.Box => Box(instruction),
        Code.Newobj => New((MethodReference)instruction.Operand),
        // Through a function pointer: of the operating system, or of what nobody can tell.
        Code.Calli => ((CallSite)instruction.Operand).CallingConvention == MethodCallingConvention.Default ? Made(Effect.Unknown, null) : null,
        Code.Call or Code.Callvirt => Call(instruction, (MethodReference)instruction.Operand),
        _ => null,
    };

    private static Site Made(Effect effect, int? bytes) => new(effect, bytes, [], default);

    private static Site Direct(MethodDefinition called) => new(Effect.None, 0, [called], default);

    private static int? ArrayBytes(Instruction instruction) => Constant(instruction.Previous) is { } length
        ? Sizes.OfArray((TypeReference)instruction.Operand, length)
        : null;

    private static int? Constant(Instruction? instruction) => instruction?.OpCode.Code switch
    {
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        Code.Ldc_I4 => (int)instruction.Operand,
        _ => null,
    };

    // box T; brtrue, and box T; isinst: both compilers ask the type only.
    private static Site? Box(Instruction instruction)
    {
        if (instruction.Next.OpCode.Code is Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S or Code.Isinst or Code.Ldnull or Code.Unbox_Any)
        {
            return null;
        }

        var type = (TypeReference)instruction.Operand;
        if (type.IsGenericParameter) return Made(Effect.Argument, null);
        return type.IsValueType ? Made(Effect.Always, Sizes.OfObject(type)) : null;
    }

    private static Site? New(MethodReference constructor)
    {
        if (constructor.DeclaringType.IsArray) return Made(Effect.Always, null);
        if (constructor.Resolve() is not { } method) return Made(Effect.Unknown, null);
        if (method.DeclaringType.IsValueType) return Direct(method);

        var isText = method.DeclaringType.FullName == "System.String";
        var bytes = isText ? null : Sizes.OfObject(constructor.DeclaringType);
        return new Site(Effect.Always, bytes, isText || !method.HasIl() ? [] : [method], default) { IsNew = true };
    }

    private Site? Call(Instruction instruction, MethodReference called)
    {
        if (called.DeclaringType.IsArray) return null;
        if (called.Resolve() is not { } method) return Made(Effect.Unknown, null);
        // They throw, or do nothing.
        if (method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)) return null;
        if (instruction.Previous?.OpCode.Code == Code.Constrained) return Constrained((TypeReference)instruction.Previous.Operand, method);
        if (IsDelegate(method.DeclaringType) && method.Name == "Invoke") return Made(Effect.Argument, null);
        if (called is GenericInstanceMethod { Name: "Start" } start && StateMachine(start) is { } moveNext) return Direct(moveNext);
        if (instruction.OpCode.Code == Code.Call || !method.IsVirtual || method.IsFinal || method.DeclaringType.IsSealed) return Direct(method);

        // What a stranger may have overridden is the stranger's: a comparer's, a stream's, a culture's.
        return Framework.IsOpen(method) ? Made(Effect.Argument, null) : Virtual(method);
    }

    private static MethodDefinition? StateMachine(GenericInstanceMethod start) =>
        start.DeclaringType.Name.Contains("MethodBuilder", StringComparison.Ordinal)
            ? start.GenericArguments[0].Resolve()?.Methods.FirstOrDefault(method => method.Name == "MoveNext")
            : null;

    private Site? Constrained(TypeReference type, MethodDefinition method)
    {
        if (type.IsGenericParameter) return IsOfTheFrameworkOnly(method) ? Closed(method) : Made(Effect.Argument, null);
        if (type.Resolve() is not { } definition) return Made(Effect.Unknown, null);

        return Overriding(definition, method) is { } own
            ? Direct(own)
            : definition.IsValueType && !method.IsStatic ? Made(Effect.Always, Sizes.OfObject(type)) : Virtual(method);
    }

    // IUtfChar<T> and the like: no type but the framework's own implements it; of the operators of numbers, its own numbers are what is asked for.
    private static bool IsOfTheFrameworkOnly(MethodDefinition method) =>
        !Framework.IsPublic(method) || method.DeclaringType.Namespace == "System.Numerics";

    private Site Closed(MethodDefinition method)
    {
        var overrides = framework.DerivedFrom(method.DeclaringType)
            .Where(type => type.IsValueType && type.Module == method.Module)
            .Select(type => Overriding(type, method))
            .OfType<MethodDefinition>()
            .ToList();
        return new Site(Effect.None, 0, overrides, default);
    }

    /// <summary>A call that goes to an override: to each that .NET has, or to that of whoever calls.</summary>
    public Site Virtual(MethodDefinition method)
    {
        if (method.DeclaringType.IsInterface && Framework.IsPublic(method)) return Made(Effect.Argument, null);
        if (method.DeclaringType.FullName == "System.Object") return Made(Effect.Argument, null);
        if (_virtual.TryGetValue(method, out var known)) return known;

        var overrides = framework.DerivedFrom(method.DeclaringType).Select(type => Overriding(type, method)).OfType<MethodDefinition>().Append(method);
        var effect = Framework.IsOpen(method) ? Effect.Argument : Effect.None;
        return _virtual[method] = new Site(effect, 0, [.. overrides.Where(one => !one.IsAbstract && !neverReturns.Contains(one)).Distinct()], default);
    }

    private static MethodDefinition? Overriding(TypeDefinition type, MethodDefinition method)
    {
        var own = type.Methods.FirstOrDefault(one => one.Overrides.Any(overridden => overridden.Resolve() == method));
        return own ?? type.Methods.FirstOrDefault(one =>
            one.Name == method.Name
            && (one.IsVirtual || type.IsValueType)
            && one.Parameters.Count == method.Parameters.Count
            && one.Parameters.Zip(method.Parameters).All(pair => IsSame(pair.First.ParameterType, pair.Second.ParameterType)));
    }

    private static bool IsSame(TypeReference one, TypeReference other) =>
        other.ContainsGenericParameter || one.FullName == other.FullName;

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";
}

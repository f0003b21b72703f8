using System;
using System.Linq;
using Mono.Cecil;
using Mote.Analyzers.Allocation.Table;
using Mote.Analyzers.Table.Measuring;

namespace Mote.Analyzers.Table.Output;

/// <summary>Puts together what the IL says of a member, and what was measured: where the IL leaves it open, the measurement decides.</summary>
internal static class Merge
{
    private const int ObjectAlignment = 8;
    private const Effect Allocating = Effect.Always | Effect.AlwaysKept | Effect.Sometimes;

    public static (Effect Effect, int? Bytes) Of(MethodDefinition method, Effect effect, int? bytes, ByteRange? measured)
    {
        var fixedBytes = (effect & Effect.Sometimes) == Effect.None ? bytes : null;
        if (measured is null || (measured.Max < 1 && Cases.Of(method) is { } call && Cases.IsWeak(call))) return (effect, fixedBytes);

        // With a list, a text, a number for an argument, what it calls is the framework's own, and is in the measurement.
        if (!TakesOthers(method)) effect &= ~Effect.Argument;
        if (measured.Max < 1) return OfNothing(effect);

        effect = (effect & ~Allocating) | Effect.Measured;
        if (measured.Min < 1) return (effect | Effect.Sometimes, null);

        // What a type argument, or the type of an object, decides was measured for one of them only.
        return (effect | Effect.Always, TakesObjects(method) ? Same(measured) == fixedBytes ? fixedBytes : null : Same(measured));
    }

    // What the IL shows was not seen to happen: then it happens for other arguments, or the compilers keep it off the heap.
    private static (Effect Effect, int? Bytes) OfNothing(Effect effect) =>
        ((effect & ~(Effect.Always | Effect.AlwaysKept)) | Effect.Measured, 0);

    private static bool TakesObjects(MethodDefinition method) => method.HasGenericParameters || method.DeclaringType.HasGenericParameters
        || method.Parameters.Any(parameter => !IsVaried(parameter.ParameterType) && !parameter.IsOptional);

    // What was measured with several values.
    private static bool IsVaried(TypeReference type) => type.IsValueType || type.IsArray || type.IsByReference
        || type.FullName is "System.String" or "System.IFormatProvider" or "System.Globalization.CultureInfo";

    private static bool TakesOthers(MethodDefinition method) => method.HasGenericParameters || method.DeclaringType.HasGenericParameters
        || method.Parameters.Any(parameter => parameter.ParameterType.Resolve() is { IsInterface: true } or { BaseType.Name: "MulticastDelegate" });

    private static int? Same(ByteRange measured) =>
        measured.Min.Equals(measured.Max) && Math.Abs(measured.Max % ObjectAlignment) < double.Epsilon ? (int)measured.Max : null;
}

using System;
using System.Linq;
using Mono.Cecil;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Effects;

/// <summary>What methods without IL do: those of the runtime itself.</summary>
internal static class Externals
{
    private static readonly string[] Allocators = ["Alloc", "New", "Clone", "Box", "Create"];

    public static Effect Of(MethodDefinition method)
    {
        if (method.IsAbstract) return Effect.Argument;

        var isNew = (IsReference(method.ReturnType) || HandsBack(method)) && Allocators.Any(word => method.Name.Contains(word, StringComparison.Ordinal));
        return isNew ? Effect.Always : Effect.None;
    }

    /// <summary>Whether the compilers put their own code in the place of the body, which may only throw, or call itself.</summary>
    public static bool IsIntrinsic(MethodDefinition method) =>
        method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "IntrinsicAttribute");

    /// <summary>Whether a method is code of the compilers that makes a value, or only looks at what there is.</summary>
    public static bool IsValueIntrinsic(MethodDefinition method) => IsIntrinsic(method) && !IsReference(method.ReturnType);

    /// <summary>
    /// Whether a method does once for each type, or for each lock that is waited for, what it keeps from then on: it looks in a table of the
    /// runtime first, which is no field.
    /// </summary>
    public static bool IsKept(MethodDefinition method) => method switch
    {
        { Name: "GetTypeFromMethodTableSlow", DeclaringType.FullName: "System.Type" } => true,
        { Name: "TryEnterSlow", DeclaringType.FullName: "System.Threading.Lock" } => true,
        _ => false,
    };

    /// <summary>The method that all text is made by.</summary>
    public static bool IsText(MethodDefinition method) => method is { Name: "FastAllocateString", DeclaringType.FullName: "System.String" };

    // QCalls hand an object back through a handle on the stack.
    private static bool HandsBack(MethodDefinition method) =>
        method.Parameters.Any(parameter => parameter.ParameterType.Name is "ObjectHandleOnStack" or "StringHandleOnStack");

    private static bool IsReference(TypeReference type) => !type.IsValueType && !type.IsPointer && type.FullName != "System.Void";
}

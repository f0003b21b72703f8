using System;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation;

/// <summary>What a member of .NET is, by where it is declared.</summary>
internal static class Framework
{
    /// <summary>Whether a member is one of .NET's own.</summary>
    public static bool Has(ISymbol member) => member.ContainingAssembly?.Name is { } name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard");

    /// <summary>Whether a type is this one, as in <c>System.Collections.Generic.List</c>; its generic arity aside.</summary>
    public static bool Is(ITypeSymbol? type, string space, string name) =>
        type is INamedTypeSymbol { Name: var own, ContainingNamespace: { } containing } && own == name && containing.ToDisplayString() == space;

    public static bool IsSpan(ITypeSymbol? type) => Is(type, "System", "Span") || Is(type, "System", "ReadOnlySpan");

    public static bool IsTask(ITypeSymbol? type) => Is(type, "System.Threading.Tasks", "Task");
}

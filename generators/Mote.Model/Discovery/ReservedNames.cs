using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Finds members with the name of a generated one; the compiler would report them in generated code.</summary>
internal static class ReservedNames
{
    /// <summary>What is added to a module.</summary>
    public static readonly string[] Module = ["MoteTable"];

    /// <summary>What is added to an agent.</summary>
    public static readonly string[] Agent = ["Run", "Build", "MoteRuntime"];

    private const string Generator = "Mote.Generators";

    public static void Check(INamedTypeSymbol type, string[] reserved, DiagnosticBag diagnostics)
    {
        foreach (var name in reserved)
        {
            if (type.Name == name) diagnostics.Add(DiagnosticKind.ReservedName, type.Locations.FirstOrDefault(), name, type.Name);
            foreach (var member in type.GetMembers(name).Where(member => !IsGenerated(member)))
            {
                diagnostics.Add(DiagnosticKind.ReservedName, member.Locations.FirstOrDefault(), name, type.Name);
            }
            for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (ancestor.GetMembers(name).Any(member => member.DeclaredAccessibility != Accessibility.Private))
                {
                    diagnostics.Add(DiagnosticKind.ReservedName, type.Locations.FirstOrDefault(), name, type.Name);
                }
            }
        }
    }

    // An analyzer sees the class with its generated part, a generator without it.
    private static bool IsGenerated(ISymbol member) =>
        member.Attribute(Names.GeneratedCode) is { ConstructorArguments: [{ Value: Generator }, ..] };
}

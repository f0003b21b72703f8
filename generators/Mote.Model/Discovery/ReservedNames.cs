using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Finds what has the name of a member that is generated; the compiler would complain of code that nobody wrote.</summary>
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

    // An analyzer sees the class with what was added to it, a generator without.
    private static bool IsGenerated(ISymbol member) =>
        member.Attribute(Names.GeneratedCode) is { ConstructorArguments: [{ Value: Generator }, ..] };
}

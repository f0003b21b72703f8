using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Finds members that are marked as a part of a module in a class that is none: nothing would call them.</summary>
internal static class MisplacedDiscovery
{
    public static void Check(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        foreach (var member in type.GetMembers())
        {
            var mark = member switch
            {
                IMethodSymbol method => Names.MethodMarks.FirstOrDefault(name => method.Attribute(name) is not null),
                IPropertySymbol property => property.Attribute(Names.Provides) is null ? null : Names.Provides,
                _ => null,
            };
            if (mark is not null)
            {
                diagnostics.Add(DiagnosticKind.MarkedOutsideModule, member.Locations.FirstOrDefault(), member.Name, Names.Word(mark), type.Name);
            }
        }
    }
}

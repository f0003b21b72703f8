using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Model.Discovery;

/// <summary>Says whether a type can be a message: a readonly struct marked <c>[Message]</c>, so that passing it by <c>in</c> never copies.</summary>
internal static class MessageDiscovery
{
    /// <summary>Checks a type that is marked as a message, where it is declared.</summary>
    public static void CheckDeclaration(INamedTypeSymbol type, DiagnosticBag diagnostics)
    {
        if (!IsRight(type)) diagnostics.Add(DiagnosticKind.MessageMustBeReadonlyStruct, type.Locations.FirstOrDefault(), type.Name);
    }

    /// <summary>Checks a type that is handled or published. A marked type of this project is reported at its declaration.</summary>
    public static void CheckUse(ITypeSymbol type, Location? where, DiagnosticBag diagnostics)
    {
        var isMarked = type.Attribute(Names.Message) is not null;
        if (isMarked && IsRight(type)) return;
        if (isMarked && type.Locations.Any(location => location.IsInSource)) diagnostics.MarkInvalid();
        else diagnostics.Add(DiagnosticKind.MessageMustBeReadonlyStruct, where, type.Name);
    }

    private static bool IsRight(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: true, ContainingType: null }
            and INamedTypeSymbol { IsGenericType: false, IsRefLikeType: false, IsFileLocal: false };
}

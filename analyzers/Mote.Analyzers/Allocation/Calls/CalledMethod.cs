using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>A method of the compilation, by values: it outlives the compilation that it was found in.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Name">As a path shows it.</param>
/// <param name="Signature">As a path shows it where it is the root.</param>
/// <param name="Root">The same, with its type.</param>
/// <param name="Tree">The tree that it is written in; null where it has none.</param>
internal sealed record CalledMethod(string Id, string Name, string Signature, string Root, SyntaxTree? Tree)
{
    private static readonly SymbolDisplayFormat Short = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static CalledMethod Of(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        var shown = definition.AssociatedSymbol ?? definition;
        return new CalledMethod(
            MethodCalls.IdOf(definition),
            shown.Name,
            shown.ToDisplayString(Short),
            shown.ToDisplayString(Short.AddMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)),
            definition.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree);
    }

    public string DisplayOf(bool isRoot) => isRoot ? Signature : Name;
}

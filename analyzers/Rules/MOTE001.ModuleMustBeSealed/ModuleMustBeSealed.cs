using Microsoft.CodeAnalysis;

namespace Mote.Analyzers;

/// <summary>A module is sealed.</summary>
internal static class ModuleMustBeSealed
{
    public const string Id = "MOTE001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module is sealed",
        "Module '{0}' must be sealed: its methods are called directly, and an inherited one would not be found",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated table calls a module's methods without virtual dispatch, and knows only what stands in the class itself.",
        helpLinkUri: Categories.HelpLink + "MOTE001.ModuleMustBeSealed/ModuleMustBeSealed.md");
}

using Microsoft.CodeAnalysis;

namespace Mote.Analyzers;

/// <summary>The shipped configuration has keys that exist.</summary>
internal static class UnknownOptionKey
{
    public const string Id = "MOTE019";

    /// <summary>The diagnostic's property that holds the nearest valid key.</summary>
    public const string NearestProperty = "Nearest";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The shipped configuration has keys that exist",
        "{0}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The agent refuses to start with a key it does not know: a misspelled one would silently have no effect. The file that you ship is checked while you type.",
        helpLinkUri: Categories.HelpLink + "MOTE019.UnknownOptionKey/UnknownOptionKey.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>Modules and agent are built with the same manifest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestVersion() : DiagnosticRule(DiagnosticKind.ManifestVersion, Rule)
{
    internal const string Id = "MOTE020";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Modules and agent are built with the same manifest",
        "'{0}' was built with manifest version {1}, this agent needs {2}; {3}",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The manifest carries all that an agent must know of the modules of another assembly. Reading another version would be " +
            "guessing.",
        helpLinkUri: Categories.HelpLink + "MOTE020.ManifestVersion/ManifestVersion.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>What the generator adds has its name for itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedName() : DiagnosticRule(DiagnosticKind.ReservedName, Rule)
{
    internal const string Id = "MOTE027";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "What the generator adds has its name for itself",
        "'{0}' is the name of what the generator adds to '{1}': choose another one",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator adds MoteTable to a module, and Run, Build and MoteRuntime to an agent. Neither the class nor another member of " +
            "it can have that name.",
        helpLinkUri: Categories.HelpLink + "MOTE027.ReservedName/ReservedName.md");
}

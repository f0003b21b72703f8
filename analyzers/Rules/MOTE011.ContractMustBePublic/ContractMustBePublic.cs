using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A module's contract is as visible as the module.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractMustBePublic() : DiagnosticRule(DiagnosticKind.ContractMustBePublic, Rule)
{
    internal const string Id = "MOTE011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A module's contract is as visible as the module",
        "'{0}' needs '{1}' to be {2}: agents use a module through generated code, which must see every type of the module's contract",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A module's messages and services are named by the agents that use it, and those of a public module by agents of other " +
            "assemblies. Handlers may be private and helpers internal.",
        helpLinkUri: Categories.HelpLink + "MOTE011.ContractMustBePublic/ContractMustBePublic.md");
}

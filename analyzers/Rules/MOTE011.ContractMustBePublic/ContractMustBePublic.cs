using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>What others use is public.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractMustBePublic() : ProblemRule(Problem.ModuleNotPublic, Rule)
{
    internal const string Id = "MOTE011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "What others use is public",
        "'{0}' needs '{1}' to be public: modules are used from other assemblies through generated code, which reaches public types only",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A public module's messages and services are named by the agents that use it. Handlers may be private and helpers internal.",
        helpLinkUri: Categories.HelpLink + "MOTE011.ContractMustBePublic/ContractMustBePublic.md");
}

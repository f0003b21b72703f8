using Microsoft.CodeAnalysis;

namespace Mote.Analyzers;

/// <summary>What others use is public.</summary>
internal static class ContractMustBePublic
{
    public const string Id = "MOTE011";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "What others use is public",
        "'{0}' needs '{1}' to be public: modules are used from other assemblies through generated code, which reaches public types only",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A public module's messages and services are named by the agents that use it. Handlers may be private and helpers internal.",
        helpLinkUri: Categories.HelpLink + "MOTE011.ContractMustBePublic/ContractMustBePublic.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A constructor asks by value for classes and structs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstructorParameter() : ProblemRule(Problem.ConstructorParameter, Rule)
{
    internal const string Id = "MOTE008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A constructor asks by value for classes and structs",
        "Constructor parameter '{0}' cannot be provided: it must be taken by value and be an outlet, an options record, Log, TimeProvider, CancellationToken, AgentStatus, StateDirectory, or what another module provides",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What a module may do stands in the types of its constructor's parameters; the agent hands in each of them.",
        helpLinkUri: Categories.HelpLink + "MOTE008.ConstructorParameter/ConstructorParameter.md");
}

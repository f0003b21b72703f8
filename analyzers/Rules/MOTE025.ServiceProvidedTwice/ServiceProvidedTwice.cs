using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A service has one provider.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceProvidedTwice() : DiagnosticRule(DiagnosticKind.ServiceProvidedTwice, Rule)
{
    internal const string Id = "MOTE025";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A service has one provider",
        "Module '{0}' provides '{1}', which '{2}' provides already, and a module of this agent asks for it: use only one of them",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A constructor that asks for a service gets one. Which of two it would be should not depend on the order in which modules start.",
        helpLinkUri: Categories.HelpLink + "MOTE025.ServiceProvidedTwice/ServiceProvidedTwice.md");
}

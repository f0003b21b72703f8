using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>An option has a type that can be written in a file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionType() : DiagnosticRule(DiagnosticKind.OptionType, Rule)
{
    internal const string Id = "MOTE009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "An option has a type that can be written in a file",
        "Option '{0}' cannot have the type '{1}': use bool, int, long, double, string, TimeSpan, ByteSize, IPEndPoint, an enum, string[] or int[]",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Options are bound by generated code, without reflection, from agent.json and from the environment.",
        helpLinkUri: Categories.HelpLink + "MOTE009.OptionType/OptionType.md");
}

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
        "Option '{0}' cannot have the type '{1}': use a number type, bool, string, TimeSpan, ByteSize, IPEndPoint, Uri, an enum or a record that " +
        "does not contain itself; one of these, or a list, an array or a Dictionary<string, …> of it",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Options are bound by generated code, without reflection, from agent.json and from the environment.",
        helpLinkUri: Categories.HelpLink + "MOTE009.OptionType/OptionType.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A section of the configuration has one record.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SectionUsedTwice() : DiagnosticRule(DiagnosticKind.SectionUsedTwice, Rule)
{
    internal const string Id = "MOTE026";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A section of the configuration has one record",
        "Section '{0}' is read by both '{1}' and '{2}': rename one of the records, or share one",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A section is named after its options record, without its namespace. Each key of the file must belong to one record, or the " +
            "other would call it unknown.",
        helpLinkUri: Categories.HelpLink + "MOTE026.SectionUsedTwice/SectionUsedTwice.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A message is a readonly struct marked [Message].</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageMustBeReadonlyStruct() : DiagnosticRule(DiagnosticKind.MessageMustBeReadonlyStruct, Rule)
{
    internal const string Id = "MOTE005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A message is a readonly struct marked [Message]",
        "'{0}' cannot be a message: it must be a top-level readonly struct marked [Message], not generic and not a ref struct",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A message that is not readonly is copied before each call on it, and one that is a class is an allocation a message.",
        helpLinkUri: Categories.HelpLink + "MOTE005.MessageMustBeReadonlyStruct/MessageMustBeReadonlyStruct.md");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Model;

namespace Mote.Analyzers;

/// <summary>A project with an agent allows unsafe blocks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeNotAllowed() : DiagnosticRule(DiagnosticKind.UnsafeNotAllowed, Rule)
{
    internal const string Id = "MOTE028";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A project with an agent allows unsafe blocks",
        "Agent '{0}' dispatches by function pointers: set <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in its project",
        Categories.Composition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generated dispatch calls handlers by function pointers, which C# allows in unsafe code only. The Mote package sets the " +
            "property; a project that unsets it, or that references the runtime as a project, sets it itself.",
        helpLinkUri: Categories.HelpLink + "MOTE028.UnsafeNotAllowed/UnsafeNotAllowed.md");
}

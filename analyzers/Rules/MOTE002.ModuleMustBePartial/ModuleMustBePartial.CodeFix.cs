using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Makes the module partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ModuleMustBePartialFix() : DeclarationFix(ModuleMustBePartial.Id, "Make the module partial")
{
    private protected override DeclarationModifiers Change(DeclarationModifiers modifiers) => modifiers.WithPartial(true);
}

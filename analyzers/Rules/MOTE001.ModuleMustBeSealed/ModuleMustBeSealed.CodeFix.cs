using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Makes the module sealed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ModuleMustBeSealedFix() : DeclarationFix(ModuleMustBeSealed.Id, "Make the module sealed")
{
    private protected override DeclarationModifiers Change(DeclarationModifiers modifiers) => modifiers.WithIsSealed(true).WithIsAbstract(false);
}

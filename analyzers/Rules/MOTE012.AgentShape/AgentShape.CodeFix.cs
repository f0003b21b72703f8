using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Makes the agent static and partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AgentShapeFix() : DeclarationFix(AgentShape.Id, "Make the agent static and partial")
{
    private protected override bool CanFix(BaseTypeDeclarationSyntax declaration) =>
        declaration is ClassDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax, TypeParameterList: null };

    private protected override DeclarationModifiers Change(DeclarationModifiers modifiers) =>
        modifiers.WithIsStatic(true).WithPartial(true).WithIsSealed(false).WithIsAbstract(false);
}

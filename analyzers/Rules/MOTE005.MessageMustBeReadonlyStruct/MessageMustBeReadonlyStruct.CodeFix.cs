using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Makes a message's struct readonly. A class is not made a struct: its users may rely on its being one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MessageMustBeReadonlyStructFix() : DeclarationFix(MessageMustBeReadonlyStruct.Id, "Make the message readonly")
{
    private protected override bool CanFix(BaseTypeDeclarationSyntax declaration) =>
        declaration.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration && !declaration.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);

    private protected override DeclarationModifiers Change(DeclarationModifiers modifiers) => modifiers.WithIsReadOnly(true);
}

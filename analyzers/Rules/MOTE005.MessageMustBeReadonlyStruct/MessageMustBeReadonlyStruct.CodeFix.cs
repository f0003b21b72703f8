using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>
/// Makes a message's struct readonly, where all that it holds already is: a field that somebody writes is for its author to
/// rethink. Other forms, a type that is generic or nested, have no one right answer.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MessageMustBeReadonlyStructFix() : DeclarationFix(MessageMustBeReadonlyStruct.Id, "Make the message readonly")
{
    private protected override bool CanFix(BaseTypeDeclarationSyntax declaration) =>
        declaration is TypeDeclarationSyntax { TypeParameterList: null, Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } type
        && type.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration
        && !type.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.ReadOnlyKeyword or SyntaxKind.RefKeyword or SyntaxKind.FileKeyword)
        && !type.Members.Any(CanBeWritten);

    private static bool CanBeWritten(MemberDeclarationSyntax member) => !member.Modifiers.Any(SyntaxKind.StaticKeyword) && member switch
    {
        FieldDeclarationSyntax field => !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.ReadOnlyKeyword or SyntaxKind.ConstKeyword),
        EventFieldDeclarationSyntax => true,
        PropertyDeclarationSyntax property => property.AccessorList?.Accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) == true,
        _ => false,
    };

    private protected override DeclarationModifiers Change(DeclarationModifiers modifiers) => modifiers.WithIsReadOnly(true);
}

using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Makes a handler take its message by <c>in</c>, or, if it is async, return ValueTask.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HandlerSignatureFix() : SingleNodeFix<MethodDeclarationSyntax>(HandlerSignature.Id)
{
    private const string Title = "Take the message by 'in'";

    private protected override PlannedChange? Plan(Document document, MethodDeclarationSyntax node, SemanticModel model)
    {
        if (AwaitableReturn.CanChange(node, messages: 1)) return AwaitableReturn.Plan(document, node);
        if (node is not { ParameterList.Parameters: [var message] }
            || node.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }) return null;
        if (node.Modifiers.Any(SyntaxKind.AsyncKeyword) || node.Modifiers.Any(SyntaxKind.StaticKeyword)) return null;
        if (node.TypeParameterList is not null || message.Modifiers.Any(SyntaxKind.InKeyword)) return null;

        return PlannedChange.Of(Title, document, root => root.ReplaceNode(message, WithIn(message)));
    }

    private static ParameterSyntax WithIn(ParameterSyntax message) => message
        .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.InKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
        .WithLeadingTrivia(message.GetLeadingTrivia());
}

using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Has a handler take its message by <c>in</c>, or, where it awaits, return what the event loop awaits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HandlerSignatureFix : CodeFixProvider
{
    private const string Title = "Take the message by 'in'";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HandlerSignature.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var method = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault();
        if (method is null) return;
        if (AwaitableReturn.CanChange(method, messages: 1))
        {
            context.RegisterCodeFix(CodeAction.Create(AwaitableReturn.Title, token => AwaitableReturn.ChangeAsync(context.Document, method, token), equivalenceKey: AwaitableReturn.Title), context.Diagnostics);
            return;
        }

        if (method is not { ParameterList.Parameters: [var message] } || method.ReturnType is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }) return;
        if (method.Modifiers.Any(SyntaxKind.AsyncKeyword) || method.Modifiers.Any(SyntaxKind.StaticKeyword) || method.TypeParameterList is not null || message.Modifiers.Any(SyntaxKind.InKeyword)) return;

        context.RegisterCodeFix(CodeAction.Create(Title, token => AddInAsync(context.Document, message, token), equivalenceKey: Title), context.Diagnostics);
    }

    private static async Task<Document> AddInAsync(Document document, ParameterSyntax message, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        var changed = message
            .WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.InKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(message.GetLeadingTrivia());
        return document.WithSyntaxRoot(root.ReplaceNode(message, changed));
    }
}

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

/// <summary>Makes nullable what may be missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConstructorParameterFix : CodeFixProvider
{
    private const string Title = "Make the service nullable";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstructorParameter.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var parameter = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<ParameterSyntax>().FirstOrDefault();

        // Among what is wrong with parameters, only that a class may be missing has one right answer.
        if (parameter is not { Type: not null and not NullableTypeSyntax, Modifiers.Count: 0 }) return;
        if (model?.GetTypeInfo(parameter.Type, context.CancellationToken).Type is not INamedTypeSymbol { IsReferenceType: true }) return;

        context.RegisterCodeFix(CodeAction.Create(Title, token => MakeNullableAsync(context.Document, parameter.Type, token), equivalenceKey: Title), context.Diagnostics);
    }

    private static async Task<Document> MakeNullableAsync(Document document, TypeSyntax type, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNode(type, SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia())));
    }
}

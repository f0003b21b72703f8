using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Removes the second <c>[Use]</c> of a module.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ModuleUsedTwiceFix : CodeFixProvider
{
    private const string Title = "Remove the second use";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ModuleUsedTwice.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var use = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<AttributeSyntax>().FirstOrDefault();
        if (use is null) return;

        context.RegisterCodeFix(CodeAction.Create(Title, token => RemoveAsync(context.Document, use, token), equivalenceKey: Title), context.Diagnostics);
    }

    private static async Task<Document> RemoveAsync(Document document, AttributeSyntax use, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        var list = (AttributeListSyntax)use.Parent!;
        SyntaxNode surplus = list.Attributes.Count == 1 ? list : use;
        return document.WithSyntaxRoot(root.RemoveNode(surplus, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}

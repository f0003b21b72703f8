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

/// <summary>Has a module that runs a background task load at start-up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RunOnDemandFix : CodeFixProvider
{
    private const string Title = "Load the module at start-up";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RunOnDemand.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var module = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<ClassDeclarationSyntax>().FirstOrDefault();
        var load = module?.AttributeLists.SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? [])
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Load");
        if (load is null) return;

        context.RegisterCodeFix(CodeAction.Create(Title, token => RemoveAsync(context.Document, load, token), equivalenceKey: Title), context.Diagnostics);
    }

    private static async Task<Document> RemoveAsync(Document document, AttributeArgumentSyntax load, CancellationToken token)
    {
        var root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        var arguments = (AttributeArgumentListSyntax)load.Parent!;
        return document.WithSyntaxRoot(arguments.Arguments.Count == 1
            ? root.RemoveNode(arguments, SyntaxRemoveOptions.KeepNoTrivia)!
            : root.RemoveNode(load, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}

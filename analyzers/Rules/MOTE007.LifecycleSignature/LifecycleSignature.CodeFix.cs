using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Has a timer, a background task or a lifecycle method that awaits return what the event loop awaits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LifecycleSignatureFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LifecycleSignature.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var method = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().FirstOrDefault();
        if (method is null || !AwaitableReturn.CanChange(method, messages: 0)) return;

        context.RegisterCodeFix(CodeAction.Create(AwaitableReturn.Title, token => AwaitableReturn.ChangeAsync(context.Document, method, token), equivalenceKey: AwaitableReturn.Title), context.Diagnostics);
    }
}

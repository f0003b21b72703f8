using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mote.Analyzers;

/// <summary>A fix that starts from one syntax node: the innermost of its type around the diagnostic.</summary>
/// <typeparam name="TNode">The node's type.</typeparam>
public abstract class SingleNodeFix<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    private protected SingleNodeFix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<TNode>().FirstOrDefault();
        if (node is null) return;
        if (await PlanAsync(context.Document, node, context.CancellationToken).ConfigureAwait(false) is not { } change) return;

        context.RegisterCodeFix(CodeAction.Create(change.Title, change.ApplyAsync, equivalenceKey: change.Title), context.Diagnostics);
    }

    /// <summary>Decides what to change; null where there is no one right answer.</summary>
    private protected virtual Task<PlannedChange?> PlanAsync(Document document, TNode node, CancellationToken token) => Task.FromResult(Plan(document, node));

    /// <summary>The same for a fix that needs nothing but syntax.</summary>
    private protected virtual PlannedChange? Plan(Document document, TNode node) => null;
}

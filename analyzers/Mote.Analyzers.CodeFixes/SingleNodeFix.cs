using System.Collections.Immutable;
using System.Linq;
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
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (node is null || model is null || Plan(context.Document, node, model) is not { } change) return;

        // One key for each rule: "fix all" and dotnet format fix all its diagnostics at once, in whichever way each of them is fixed.
        context.RegisterCodeFix(CodeAction.Create(change.Title, change.ApplyAsync, equivalenceKey: FixableDiagnosticIds[0]), context.Diagnostics);
    }

    /// <summary>Decides what to change; null where there is no one right answer.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The node.</param>
    /// <param name="model">The document's semantic model; cached by the editor.</param>
    private protected abstract PlannedChange? Plan(Document document, TNode node, SemanticModel model);
}

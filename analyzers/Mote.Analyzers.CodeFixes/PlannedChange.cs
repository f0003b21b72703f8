using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>What a fix will do: its title in the editor's menu, and the change, made only when the user picks it.</summary>
internal sealed record PlannedChange(string Title, Func<CancellationToken, Task<Solution>> ApplyAsync)
{
    /// <summary>A change inside one document.</summary>
    public static PlannedChange Of(string title, Document document, Func<SyntaxNode, SyntaxNode> change) => new(title, async token =>
    {
        var root = (await document.GetSyntaxRootAsync(token).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(change(root)).Project.Solution;
    });

    /// <summary>A change of a symbol's declaration, in whichever document of the solution that is; null where there is none.</summary>
    public static PlannedChange? OfDeclaration(string title, Solution solution, ISymbol symbol, Action<DocumentEditor, SyntaxNode> change)
    {
        if (symbol.DeclaringSyntaxReferences is not [var declaration, ..] || solution.GetDocument(declaration.SyntaxTree) is not { } document) return null;

        return new(title, async token =>
        {
            var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
            change(editor, await declaration.GetSyntaxAsync(token).ConfigureAwait(false));
            return editor.GetChangedDocument().Project.Solution;
        });
    }
}

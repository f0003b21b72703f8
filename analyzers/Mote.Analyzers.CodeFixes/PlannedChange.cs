using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

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
}

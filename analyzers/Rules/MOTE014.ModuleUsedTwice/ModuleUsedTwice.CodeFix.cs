using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Removes the second <c>[Use]</c> of a module.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ModuleUsedTwiceFix() : SingleNodeFix<AttributeSyntax>(ModuleUsedTwice.Id)
{
    private const string Title = "Remove the second use";

    private protected override PlannedChange? Plan(Document document, AttributeSyntax node, SemanticModel model)
    {
        var list = (AttributeListSyntax)node.Parent!;
        SyntaxNode surplus = list.Attributes.Count == 1 ? list : node;
        return PlannedChange.Of(Title, document, root => root.RemoveNode(surplus, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}

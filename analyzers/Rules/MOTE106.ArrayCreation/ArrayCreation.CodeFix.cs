using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>Takes the empty array that .NET has once for each type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ArrayCreationFix() : SingleNodeFix<ArrayCreationExpressionSyntax>(ArrayCreation.Id)
{
    private protected override PlannedChange? Plan(Document document, ArrayCreationExpressionSyntax node, SemanticModel model)
    {
        if (model.GetOperation(node) is not IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: 0 } }] }) return null;
        if (node.Type.RankSpecifiers.Count != 1) return null;

        var isInScope = model.LookupNamespacesAndTypes(node.SpanStart, name: "Array") is [{ ContainingNamespace: { Name: "System" } }];
        var empty = SyntaxFactory.ParseExpression($"{(isInScope ? "" : "System.")}Array.Empty<{node.Type.ElementType}>()").WithTriviaFrom(node);
        return PlannedChange.Of("Use Array.Empty", document, root => root.ReplaceNode(node, empty));
    }
}

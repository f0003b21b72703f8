using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Makes an optional service nullable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConstructorParameterFix() : SingleNodeFix<ParameterSyntax>(ConstructorParameter.Id)
{
    private const string Title = "Make the service nullable";

    private protected override PlannedChange? Plan(Document document, ParameterSyntax node, SemanticModel model)
    {
        // Of the errors of parameters, only a missing '?' has one right fix.
        if (node is not { Type: { } type and not NullableTypeSyntax, Modifiers.Count: 0 }) return null;
        if (model.GetTypeInfo(type).Type is not INamedTypeSymbol { IsReferenceType: true }) return null;

        var nullable = SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
        return PlannedChange.Of(Title, document, root => root.ReplaceNode(type, nullable));
    }
}

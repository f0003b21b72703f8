using System.Composition;
using System.Threading;
using System.Threading.Tasks;
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

    private protected override async Task<PlannedChange?> PlanAsync(Document document, ParameterSyntax node, CancellationToken token)
    {
        // Of the errors of parameters, only a missing '?' has one right fix.
        if (node is not { Type: { } type and not NullableTypeSyntax, Modifiers.Count: 0 }) return null;
        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (model?.GetTypeInfo(type, token).Type is not INamedTypeSymbol { IsReferenceType: true }) return null;

        var nullable = SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
        return PlannedChange.Of(Title, document, root => root.ReplaceNode(type, nullable));
    }
}

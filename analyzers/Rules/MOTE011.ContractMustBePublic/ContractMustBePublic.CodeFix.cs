using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Makes the types of a public module's contract public.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ContractMustBePublicFix() : SingleNodeFix<SyntaxNode>(ContractMustBePublic.Id)
{
    private protected override PlannedChange? Plan(Document document, SyntaxNode node, SemanticModel model)
    {
        var type = node.AncestorsAndSelf().Select(around => around switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        }).FirstOrDefault(written => written is not null);
        if (type is null || model.GetTypeInfo(type).Type is not { } found) return null;

        // In an agent's own assembly internal would do as well, but public is right in both.
        return ContractDiscovery.Hidden(found, fromOutside: true) is { } hidden
            ? PlannedChange.OfDeclaration(
                "Make the type public",
                document.Project.Solution,
                hidden,
                static (editor, declaration) => editor.SetAccessibility(declaration, Accessibility.Public))
            : null;
    }
}

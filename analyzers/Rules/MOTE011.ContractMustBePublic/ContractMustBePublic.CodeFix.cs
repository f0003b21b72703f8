using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
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
    private const string Title = "Make the type public";

    private protected override async Task<PlannedChange?> PlanAsync(Document document, SyntaxNode node, CancellationToken token)
    {
        var type = node.AncestorsAndSelf().Select(around => around switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        if (type is null) return null;

        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (model?.GetTypeInfo(type, token).Type is not { } handed) return null;

        // In an agent's own assembly internal would do as well, but public is right in both.
        if (ContractDiscovery.Hidden(handed, fromOutside: true) is not { } hidden) return null;
        if (hidden.DeclaringSyntaxReferences is not [var declaration, ..] || document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } other)
        {
            return null;
        }

        return new(Title, cancel => MakePublicAsync(other, declaration, cancel));
    }

    private static async Task<Solution> MakePublicAsync(Document document, SyntaxReference declaration, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        editor.SetAccessibility(await declaration.GetSyntaxAsync(token).ConfigureAwait(false), Accessibility.Public);
        return editor.GetChangedDocument().Project.Solution;
    }
}

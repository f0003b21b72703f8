using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Mote.Model.Discovery;

namespace Mote.Analyzers;

/// <summary>Makes public what a public module hands over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ContractMustBePublicFix : CodeFixProvider
{
    private const string Title = "Make the type public";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ContractMustBePublic.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var place = root?.FindToken(context.Span.Start).Parent;
        var type = place?.AncestorsAndSelf().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Type,
            PropertyDeclarationSyntax property => property.Type,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        if (type is null || model?.GetTypeInfo(type, context.CancellationToken).Type is not { } handed) return;

        // In an agent's own assembly internal would do as well, but public is right in both.
        if (ContractDiscovery.Hidden(handed, fromOutside: true) is not { } hidden) return;
        if (hidden.DeclaringSyntaxReferences is not [var declaration, ..] || context.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is null) return;

        context.RegisterCodeFix(CodeAction.Create(Title, token => MakePublicAsync(context.Document.Project.Solution, declaration, token), equivalenceKey: Title), context.Diagnostics);
    }

    private static async Task<Solution> MakePublicAsync(Solution solution, SyntaxReference declaration, CancellationToken token)
    {
        var document = solution.GetDocument(declaration.SyntaxTree)!;
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        editor.SetAccessibility(await declaration.GetSyntaxAsync(token).ConfigureAwait(false), Accessibility.Public);
        return editor.GetChangedDocument().Project.Solution;
    }
}

using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>Marks the record that a constructor asks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OptionsMustBeMarkedFix() : SingleNodeFix<ParameterSyntax>(OptionsMustBeMarked.Id)
{
    private const string Title = "Mark the record [Options]";

    private protected override async Task<PlannedChange?> PlanAsync(Document document, ParameterSyntax node, CancellationToken token)
    {
        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (node.Type is null || model?.GetTypeInfo(node.Type, token).Type is not { DeclaringSyntaxReferences: [var declaration, ..] }) return null;
        if (document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } other) return null;

        return new(Title, cancel => MarkAsync(other, declaration, cancel));
    }

    private static async Task<Solution> MarkAsync(Document document, SyntaxReference declaration, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        editor.AddAttribute(await declaration.GetSyntaxAsync(token).ConfigureAwait(false), editor.Generator.Attribute("Options"));
        return editor.GetChangedDocument().Project.Solution;
    }
}

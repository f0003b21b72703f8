using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>A fix that changes the modifiers of the type that a diagnostic stands at.</summary>
public abstract class DeclarationFix : SingleNodeFix<BaseTypeDeclarationSyntax>
{
    private readonly string _title;

    private protected DeclarationFix(string id, string title)
        : base(id) => _title = title;

    private protected sealed override PlannedChange? Plan(Document document, BaseTypeDeclarationSyntax node, SemanticModel model) =>
        CanFix(node) ? new(_title, token => ChangeAsync(document, node, token)) : null;

    private protected virtual bool CanFix(BaseTypeDeclarationSyntax declaration) => true;

    private protected abstract DeclarationModifiers Change(DeclarationModifiers modifiers);

    private async Task<Solution> ChangeAsync(Document document, BaseTypeDeclarationSyntax declaration, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        editor.SetModifiers(declaration, Change(editor.Generator.GetModifiers(declaration)));
        return editor.GetChangedDocument().Project.Solution;
    }
}

using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Mote.Analyzers;

/// <summary>A fix that changes the modifiers of the type that a diagnostic stands at.</summary>
public abstract class DeclarationFix : CodeFixProvider
{
    private readonly string _title;

    private protected DeclarationFix(string id, string title)
    {
        FixableDiagnosticIds = [id];
        _title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var declaration = root?.FindToken(context.Span.Start).Parent?.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
        if (declaration is null || !CanFix(declaration)) return;

        context.RegisterCodeFix(CodeAction.Create(_title, token => ChangeAsync(context.Document, declaration, token), equivalenceKey: _title), context.Diagnostics);
    }

    private protected virtual bool CanFix(BaseTypeDeclarationSyntax declaration) => true;

    private protected abstract DeclarationModifiers Change(DeclarationModifiers modifiers);

    private async Task<Document> ChangeAsync(Document document, BaseTypeDeclarationSyntax declaration, CancellationToken token)
    {
        var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
        editor.SetModifiers(declaration, Change(editor.Generator.GetModifiers(declaration)));
        return editor.GetChangedDocument();
    }
}

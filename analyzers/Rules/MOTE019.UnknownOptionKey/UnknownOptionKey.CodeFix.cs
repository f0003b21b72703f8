using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Analyzers;

/// <summary>Replaces a key of agent.json that does not exist by the nearest one that does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"]), Shared]
public sealed class UnknownOptionKeyFix : CodeFixProvider
{
    private const string Title = "Write the nearest key";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UnknownOptionKey.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllKeys();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.ContainsKey(UnknownOptionKey.SuggestionProperty)) continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, token => WriteAsync(context.TextDocument, [diagnostic], token), equivalenceKey: Title),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> WriteAsync(TextDocument file, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        var text = await file.GetTextAsync(token).ConfigureAwait(false);
        var changes = from diagnostic in diagnostics
                      where diagnostic.Properties.ContainsKey(UnknownOptionKey.SuggestionProperty)
                      orderby diagnostic.Location.SourceSpan.Start
                      select new TextChange(diagnostic.Location.SourceSpan, $"\"{diagnostic.Properties[UnknownOptionKey.SuggestionProperty]}\"");
        return file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(changes.Distinct()));
    }

    // The batch fixer merges changes of source documents only.
    private sealed class AllKeys : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var solution = context.Solution;
            foreach (var project in context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project])
            {
                var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                foreach (var file in project.AdditionalDocuments)
                {
                    var here = diagnostics.Where(diagnostic => diagnostic.Location.GetLineSpan().Path == file.FilePath).ToImmutableArray();
                    if (here.Length > 0)
                    {
                        solution = await WriteAsync(solution.GetAdditionalDocument(file.Id)!, here, context.CancellationToken).ConfigureAwait(false);
                    }
                }
            }

            return CodeAction.Create(Title, _ => Task.FromResult(solution), equivalenceKey: Title);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

/// <summary>
/// An agent with its agent.json in a workspace: the code-fix test library applies fixes to source files only, and the fix of
/// a configuration changes an additional one.
/// </summary>
internal sealed class AgentProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _file;
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private Solution _solution;

    public AgentProject(string source, string json)
    {
        _file = DocumentId.CreateNewId(_project);
        _solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                _project,
                VersionStamp.Default,
                "Agent",
                "Agent",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)))
            .AddMetadataReferences(_project, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location)])
            .AddDocument(DocumentId.CreateNewId(_project), "Agent.cs", "using Mote;\n" + source)
            .AddAdditionalDocument(_file, "agent.json", json, filePath: "agent.json");
    }

    private TextDocument File => _solution.GetAdditionalDocument(_file)!;

    public void Dispose() => _workspace.Dispose();

    public async Task<string> TextAsync() => (await File.GetTextAsync()).ToString();

    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync()
    {
        var project = _solution.GetProject(_project)!;
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Fixes one diagnostic, as the editor's light bulb does.</summary>
    public async Task FixAsync(CodeFixProvider fix, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            File,
            diagnostic.Location.SourceSpan,
            [diagnostic],
            (action, _) => actions.Add(action),
            CancellationToken.None));
        await ApplyAsync(actions.Single());
    }

    /// <summary>Fixes everything, as <c>dotnet format</c> does.</summary>
    public async Task FixAllAsync(CodeFixProvider fix, string equivalenceKey)
    {
        var project = _solution.GetProject(_project)!;
        var context = new FixAllContext(
            project.Documents.First(),
            fix,
            FixAllScope.Solution,
            equivalenceKey,
            fix.FixableDiagnosticIds,
            new Provider(await DiagnosticsAsync()),
            CancellationToken.None);
        await ApplyAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private async Task ApplyAsync(CodeAction action)
    {
        foreach (var operation in (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>())
        {
            _solution = operation.ChangedSolution;
        }
    }

    private sealed class Provider(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}

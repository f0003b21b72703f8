using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Generators.Tests;

/// <summary>A project in memory with both generators at work on it, as the compiler drives them.</summary>
internal sealed class Generation
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    private static readonly Regex ToolVersion = new(
        "(?<=GeneratedCode\\(\"Mote.Generators\", \")[0-9.]+(?=\"\\))",
        RegexOptions.None,
        TimeSpan.FromSeconds(1));

    private GeneratorDriver _driver = Driver();

    private Generation(CSharpCompilation compilation)
    {
        Input = compilation;
        Run();
    }

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location);

    public CSharpCompilation Input { get; private set; }

    public CSharpCompilation Output { get; private set; } = null!;

    public GeneratorDriverRunResult Result => _driver.GetRunResult();

    public IEnumerable<GeneratedSourceResult> Sources => Result.Results.SelectMany(result => result.GeneratedSources).Except(EntryPoints);

    /// <summary>What stands in for agents that are wrong.</summary>
    public IEnumerable<GeneratedSourceResult> EntryPoints =>
        Result.Results.SelectMany(result => result.GeneratedSources).Where(source => source.HintName.EndsWith(".EntryPoint.g.cs", StringComparison.Ordinal));

    public static Generation Of(string source, params MetadataReference[] references) => Of([source], "Sample", references);

    public static Generation Of(IReadOnlyList<string> sources, string assembly, params MetadataReference[] references) => new(CSharpCompilation.Create(
        assembly,
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(
            SourceText.From("using System; using System.Threading; using System.Threading.Tasks; using Mote;\n" + source, System.Text.Encoding.UTF8),
            Parse,
            $"File{i}.cs")),
        [.. Net100.References.All, Runtime, .. references],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress)])));

    public string SourceOf(string hintName) => TextOf(Sources.Single(source => source.HintName == hintName));

    /// <summary>Adds a file that no module or agent stands in, and has the same driver look again.</summary>
    public void AddUnrelatedFile()
    {
        Input = Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            SourceText.From("internal static class Unrelated { static int Body() => 1; }", System.Text.Encoding.UTF8),
            Parse,
            "Unrelated.cs"));
        Run();
    }

    /// <summary>Edits one file as a keystroke does, and has the same driver look again.</summary>
    public void Edit(int file, string text, string replacement)
    {
        var tree = Input.SyntaxTrees[file];
        var source = tree.GetText();
        var at = source.ToString().IndexOf(text, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), "what is to be edited is there");
        Input = Input.ReplaceSyntaxTree(tree, tree.WithChangedText(source.WithChanges(new TextChange(new TextSpan(at, text.Length), replacement))));
        Run();
    }

    /// <summary>What became of the outputs of a named step in the last run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        from result in Result.Results
        from tracked in result.TrackedSteps
        where tracked.Key == step
        from run in tracked.Value
        from output in run.Outputs
        select output.Reason;

    /// <summary>How many source files were rendered in the last run, and not taken from the one before.</summary>
    public int Rendered => Result.Results
        .SelectMany(result => result.TrackedOutputSteps)
        .SelectMany(step => step.Value)
        .SelectMany(run => run.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>Demands that the last run rendered nothing, and that every named step stopped at what it had.</summary>
    public void AssertNothingWasRegenerated()
    {
        Assert.That(Rendered, Is.Zero);
        foreach (var step in TrackingNames.All)
        {
            Assert.That(Reasons(step), Is.All.EqualTo(IncrementalStepRunReason.Unchanged).Or.EqualTo(IncrementalStepRunReason.Cached), step);
        }
    }

    /// <summary>All that was generated, in one text.</summary>
    public string Text =>
        string.Join("\n", Sources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"//// {source.HintName}\n{TextOf(source)}"));

    // The generators' version changes with every tag; what is compared has a fixed one.
    private static string TextOf(GeneratedSourceResult source) => ToolVersion.Replace(source.SourceText.ToString(), "1.0.0");

    /// <summary>Compiles, and demands that neither the sources nor what was generated has so much as a warning.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        var result = Output.Emit(stream);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        return stream.ToArray();
    }

    public MetadataReference EmitReference() => MetadataReference.CreateFromImage(Emit());

    /// <summary>What both generators allocate when they see this project for the first time, everything else being warm.</summary>
    public long BytesOfAFreshRun()
    {
        var driver = Driver();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = driver.RunGenerators(Input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModuleGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()],
        parseOptions: Parse,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Input, out var output, out var diagnostics);
        Assert.That(diagnostics, Is.Empty, "a generator that is broken says so here");
        Output = (CSharpCompilation)output;
    }
}

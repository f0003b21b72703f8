using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Mote.Analyzers.Tests;

/// <summary>
/// Checks a rule against a source with the expected places marked up as <c>{|MOTE001:Name|}</c>. Every test runs all rules, so
/// one that speaks where another already has fails it.
/// </summary>
internal static class Rule
{
    public const string Usings = "using System; using System.Threading; using System.Threading.Tasks; using Mote;\n";

    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilationOptions Compile { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> References { get; } = [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location)];

    public static async Task Checks(string source, params (string Name, string Text)[] files)
    {
        var test = new Test<EmptyCodeFixProvider> { TestCode = Usings + source };
        foreach (var (name, text) in files) test.TestState.AdditionalFiles.Add((name, text));
        await test.RunAsync();
    }

    /// <summary>Checks that a fix turns one source into the other: place by place, and everything at once.</summary>
    public static async Task Fixes<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix> { TestCode = Usings + before, FixedCode = Usings + after };
        await test.RunAsync();
    }

    /// <summary>Checks that a fix is not offered where it would not make the source right.</summary>
    public static Task LeavesAlone<TFix>(string source)
        where TFix : CodeFixProvider, new() => Fixes<TFix>(source, source);

    /// <summary>What the rules say of a source, in its order.</summary>
    public static async Task<string[]> Says(string source)
    {
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Usings + source, Parse)], References, Compile);
        var found = await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
    }

    /// <summary>The names of what the platform's own rules complain of and a suppressor takes back, in the order of the source.</summary>
    public static async Task<string[]> Suppressed<TSuppressor>(string source, params SymbolKind[] kinds)
        where TSuppressor : DiagnosticSuppressor, new()
    {
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Usings + source, Parse)], References, Compile);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var found = await compilation
            .WithAnalyzers([new Complainer(new TSuppressor().SupportedSuppressions.Single().SuppressedDiagnosticId, kinds), new TSuppressor()], options)
            .GetAnalyzerDiagnosticsAsync();
        return
        [
            .. found.Where(diagnostic => diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        ];
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(References);
            SolutionTransforms.Add((solution, project) => solution
                .WithProjectParseOptions(project, Parse)
                .WithProjectCompilationOptions(project, Compile));
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => AllRules.Analyzers;
    }
}

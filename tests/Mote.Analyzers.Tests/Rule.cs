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
/// Checks a rule against a source with the expected places marked up as <c>{|MOTE001:Name|}</c>. Every test sees all rules, so
/// one that speaks where another already has fails it.
/// </summary>
internal static class Rule
{
    private const string Usings = "using System; using System.Threading; using System.Threading.Tasks; using Mote;\n";

    public static Task ChecksModule(string source) => Checks<ModuleAnalyzer>(source);

    public static Task ChecksAgent(string source, params (string Name, string Text)[] files) => Checks<AgentAnalyzer>(source, files);

    public static async Task FixesModule<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<ModuleAnalyzer, TFix> { TestCode = Usings + before, FixedCode = Usings + after };
        await test.RunAsync();
    }

    public static async Task FixesAgent<TFix>(string before, string after)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<AgentAnalyzer, TFix> { TestCode = Usings + before, FixedCode = Usings + after };
        await test.RunAsync();
    }

    private static async Task Checks<TAnalyzer>(string source, params (string Name, string Text)[] files)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Test<TAnalyzer, EmptyCodeFixProvider> { TestCode = Usings + source };
        foreach (var (name, text) in files) test.TestState.AdditionalFiles.Add((name, text));
        await test.RunAsync();
    }

    private sealed class Test<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Net100.References.All);
            TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location));
            SolutionTransforms.Add((solution, project) => solution
                .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.CSharp14))
                .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
        }
    }
}

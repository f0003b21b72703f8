using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

internal sealed class ManifestVersionTests
{
    [TestCase(0, "'Old.Modules' was built with manifest version 0, this agent needs 8; the module is older: update 'Old.Modules'")]
    [TestCase(9, "'Old.Modules' was built with manifest version 9, this agent needs 8; the module is newer: update Mote")]
    public async Task A_library_built_with_another_manifest_is_reported_at_the_use(int version, string expected)
    {
        var mote = MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location);
        var library = Compile("Old.Modules", $"[Mote.ModuleManifest({version}, \"\")] public sealed class Fan;", mote);
        var agent = Compile("Agent", "[Mote.Agent] [Mote.Use<Fan>] public static partial class Sample;", mote, library.ToMetadataReference());

        var diagnostics = await agent.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "MOTE020" }));
        Assert.That(diagnostics[0].GetMessage(null), Is.EqualTo(expected));
        Assert.That(
            diagnostics[0].Location.SourceTree!.ToString().Substring(diagnostics[0].Location.SourceSpan.Start, diagnostics[0].Location.SourceSpan.Length),
            Is.EqualTo("Mote.Use<Fan>"));
    }

    [Test]
    public async Task A_module_that_is_not_public_is_reported_at_its_use_in_another_assembly()
    {
        var mote = MetadataReference.CreateFromFile(typeof(ModuleAttribute).Assembly.Location);
        var library = Compile("Modules", "[Mote.ModuleManifest(2, \"\")] internal sealed class Fan;", mote);
        var agent = Compile("Agent", "[Mote.Agent] [Mote.Use<Fan>] public static partial class Sample;", mote, library.ToMetadataReference());

        var diagnostics = await agent.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.That(diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(new[] { "MOTE011" }));
    }

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net100.References.All, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
}

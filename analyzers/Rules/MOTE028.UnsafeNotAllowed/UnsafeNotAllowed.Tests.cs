using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

internal sealed class UnsafeNotAllowedTests
{
    private const string Source = "[Module] public sealed partial class Fan; [Agent] [Use<Fan>] public static partial class House;";

    [TestCase(true, "")]
    [TestCase(false, "MOTE028: Agent 'House' dispatches by function pointers: set <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in its project")]
    public async Task A_project_without_unsafe_blocks_is_told_what_to_set(bool allowUnsafe, string expected)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(Rule.Usings + Source, Rule.Parse)],
            Rule.References,
            Rule.Compile.WithAllowUnsafe(allowUnsafe));

        var found = await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.That(string.Join("\n", found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}")), Is.EqualTo(expected));
    }
}

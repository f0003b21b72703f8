using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

/// <summary>What is said depends on what compiles the code.</summary>
internal sealed class TargetTests
{
    private const string Local = "static int M(int x) { System.Func<int> f = () => x; return f(); }";
    private const string Loop = "static int M(System.Collections.Generic.IList<int> all) { var s = 0; foreach (var a in all) s += a; return s; }";
    private const string Dynamic = "static int M(int x) { dynamic d = x; return (int)(d + 1); }";

    // NativeAOT keeps no delegate off the heap; the JIT does, but not what it captures.
    [TestCase(Local, "aot", "MOTE103: 72 24")]
    [TestCase(Local, "jit", "MOTE103: 72 24")]
    // Behind the interface: under the JIT its profile decides.
    [TestCase(Loop, "aot", "MOTE110: unknown unknown")]
    [TestCase(Loop, "jit", "")]
    [TestCase(Loop, "both", "MOTE110: unknown unknown")]
    // NativeAOT does not run it.
    [TestCase(Dynamic, "aot", "")]
    [TestCase(Dynamic, "jit", "MOTE101: 0 24, MOTE114: 0 unknown")]
    [TestCase(Dynamic, "both", "MOTE101: 0 24, MOTE114: 0 unknown")]
    public async Task A_target_has_its_own_verdicts(string method, string target, string expected) =>
        Assert.That(await FindAsync(method, new() { ["mote_allocation_target"] = target }), Is.EqualTo(expected));

    [TestCase("true", "")]
    [TestCase("false", "MOTE101: 0 24, MOTE114: 0 unknown")]
    public async Task A_project_that_is_published_as_native_code_is_told_of_that(string isAot, string expected) =>
        Assert.That(await FindAsync(Dynamic, new() { ["build_property.PublishAot"] = isAot }), Is.EqualTo(expected));

    // 3 boxes of 24 bytes each call; where the length is not known, the bytes of one round.
    [TestCase("static void M(object[] a) { for (var i = 0; i < 3; i++) a[i] = i; }", ", 72 B a call:")]
    [TestCase("static void M(object[] a) { for (var i = 0; i <= 3; i++) a[i] = i; }", ", 96 B a call:")]
    [TestCase("static void M(object[] a) { for (var i = 0; i < a.Length; i++) a[i] = i; }", ", 24 B an iteration:")]
    [TestCase("static void M(object[] a) { for (var i = 0; i < 3; i++) { a[i] = i; if (i == 1) break; } }", ", 24 B an iteration:")]
    public async Task A_message_says_the_bytes(string method, string bytes)
    {
        var found = await DiagnosticsAsync(method, []);

        Assert.That(found.Select(one => one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)), Has.All.Contains(bytes));
    }

    // With the report, what happens once, and what nobody can say, is told too; and never more than as a suggestion.
    [TestCase(Loop, "jit")]
    [TestCase("static object? s_kept; static object M() => s_kept ??= new object();", "aot")]
    public async Task The_report_knows_more(string method, string target)
    {
        var options = new Dictionary<string, string> { ["mote_allocation_target"] = target };
        Assert.That(await DiagnosticsAsync(method, options), Is.Empty);

        options["mote_allocation_report"] = "true";
        Assert.That((await DiagnosticsAsync(method, options)).Select(one => one.Severity), Is.EqualTo(new[] { DiagnosticSeverity.Info }));
    }

    private static async Task<string> FindAsync(string method, Dictionary<string, string> options)
    {
        var found = await DiagnosticsAsync(method, options);
        return string.Join(", ", found.Select(one => $"{one.Id}: {one.Properties["bytesAot"]} {one.Properties["bytesJit"]}").Distinct());
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string method, Dictionary<string, string> options)
    {
        var compilation = CSharpCompilation.Create(
            "Target",
            [CSharpSyntaxTree.ParseText($"static class C {{ {method} }}", Rule.Parse)],
            Basic.Reference.Assemblies.Net100.References.All,
            Rule.Compile);
        Assert.That(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error), Is.Empty);

        options["mote_allocation_scope"] = "all";
        var found = await compilation.WithAnalyzers([.. AllRules.Allocation], new AnalyzerOptions([], new GivenOptions(options))).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(one => one.Location.SourceSpan.Start)];
    }

    private sealed class GivenOptions(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}

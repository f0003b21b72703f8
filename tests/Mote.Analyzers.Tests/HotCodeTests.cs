using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Analyzers.Tests;

/// <summary>What is hot, and the path that a message shows.</summary>
internal sealed class HotCodeTests
{
    private const string Reading = "[Message] public readonly record struct Reading(int Value); public static class Kept { public static object? Last; }\n";

    [TestCase("[Handle] void On(in Reading reading) => Kept.Last = reading.Value;", " ← On(in Reading)")]
    [TestCase("[Handle] void On(in Reading reading) => Sum(reading.Value); void Sum(int value) => Kept.Last = value;", " ← Sum ← On(in Reading)")]
    [TestCase(
        "[Every(\"1s\")] void Tick() => Sum(1); static void Sum(int value) => Keep(value); static void Keep(int x) => Kept.Last = x;",
        " ← Keep ← Sum ← Tick()")]
    [TestCase("[Metrics] void Write(ref MetricWriter writer) => Kept.Last = 1;", " ← Write(ref MetricWriter)")]
    [TestCase("[HotPath] void Any() => Kept.Last = 1;", " ← Any()")]
    [TestCase("[HotPath] void Any() => _ = Number; int Number { get { Kept.Last = 1; return 2; } }", " ← Number ← Any()")]
    [TestCase("[HotPath] void Any() => Number = 2; int Number { set => Kept.Last = value; }", " ← Number ← Any()")]
    [TestCase("[HotPath] void Any() => Run(Keep); static void Run(Action a) => a(); static void Keep() => Kept.Last = 1;", " ← Keep ← Any()")]
    [TestCase("[HotPath] int Number { get { Kept.Last = 1; return 2; } }", " ← Number")]
    [TestCase("[HotPath] int Number { set => Kept.Last = value; }", " ← Number")]
    [TestCase("[HotPath] void Any() { Inner(); void Inner() => Kept.Last = 1; }", " ← Any()")]
    [TestCase(
        "[HotPath] void Any(IKeep k) => k.Keep(); interface IKeep { void Keep(); } class Keeper : IKeep { public void Keep() => Kept.Last = 1; }",
        " ← Keep ← Any(IKeep)")]
    [TestCase("[HotPath] void Any() => Twice(1); static void Twice<T>(T t) { Kept.Last = 1; }", " ← Twice ← Any()")]
    [TestCase(
        "[HotPath] void Any() => _ = this + this; public static int operator +(Sensor a, Sensor b) { Kept.Last = 1; return 1; }",
        " ← op_Addition ← Any()")]
    public async Task A_message_ends_with_the_path_from_hot_code(string members, string path)
    {
        var found = await Rule.Says($"{Reading}[Module] public sealed partial class Sensor {{ {members} }}");
        Assert.That(found, Has.One.EndsWith(path).And.StartsWith("boxing of int to object"));
    }

    /// <summary>C# 14: members of an extension block, the backing field of a property, spans by conversion.</summary>
    [TestCase("[HotPath] void Any() => 5.Keep();", " ← Keep ← Any()")]
    [TestCase("[HotPath] void Any() => _ = 5.Kept2;", " ← Kept2 ← Any()")]
    [TestCase("[HotPath] void Any() => _ = int.Make();", " ← Make ← Any()")]
    [TestCase("[HotPath] void Any() => Value = 2; int Value { get; set { field = value; Kept.Last = value; } }", " ← Value ← Any()")]
    public async Task A_path_leads_through_new_kinds_of_members(string members, string path)
    {
        var found = await Rule.Says($$"""
            {{Reading}}
            public static class Extensions
            {
                extension(int number)
                {
                    public void Keep() => Kept.Last = number;
                    public int Kept2 { get { Kept.Last = number; return 1; } }
                    public static int Make() { Kept.Last = 1; return 1; }
                }
            }
            [Module] public sealed partial class Sensor { {{members}} }
            """);
        Assert.That(found, Has.One.EndsWith(path).And.StartsWith("boxing of int to object"));
    }

    [TestCase("[HotPath] void Any() => _ = Number; [ColdPath] int Number { get { Kept.Last = 1; return 2; } }")]
    [TestCase("void Nobody() => Kept.Last = 1;")]
    [TestCase("public Sensor() => Kept.Last = 1;")]
    [TestCase("[Start] void Start() => Kept.Last = 1; [Stop] void Stop() => Kept.Last = 1;")]
    [TestCase("[HotPath] void Any() => Seldom(); [ColdPath] void Seldom() => Keep(); void Keep() => Kept.Last = 1;")]
    [TestCase("[HotPath] void Any(int x) { if (x < 0) throw new FormatException(Text()); } string Text() { Kept.Last = 1; return \"\"; }")]
    [TestCase("[HotPath] void Any(int x) { try { } catch (Exception) { Keep(); } } void Keep() => Kept.Last = 1;")]
    [TestCase("[HotPath] void Any() => Helper.Throw(1); static class Helper { public static void Throw(object x) => throw new FormatException($\"{x}\"); }")]
    [TestCase("[HotPath] void Any() => _kept ??= Make(); object? _kept; object Make() { Kept.Last = 1; return \"\"; }")]
    [TestCase("static readonly object One = 1;")]
    public async Task Code_that_is_not_hot_is_left_alone(string members) =>
        Assert.That(await Rule.Says($"{Reading}[Module] public sealed partial class Sensor {{ {members} }}"), Is.Empty);

    [Test]
    public async Task A_diagnostic_carries_for_tools_what_the_message_says()
    {
        var compilation = Compile(Reading + "public sealed class Sensor { [HotPath] void Any(int x) { while (x-- > 0) Kept.Last = x; } }");
        var found = (await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync()).Single();

        Assert.That(found.Properties, Is.EquivalentTo(new Dictionary<string, string?>
        {
            ["kind"] = "box",
            ["reason"] = "'x' is stored in 'Kept.Last'",
            ["path"] = " ← Any(int)",
            ["frequency"] = "iteration",
            ["what"] = "boxing of int to object",
            ["root"] = "Sensor.Any(int)",
            ["aot"] = "heap",
            ["jit"] = "heap",
            ["bytesAot"] = "24",
            ["bytesJit"] = "24",
        }));
    }

    [Test]
    public async Task With_scope_all_the_rest_is_a_suggestion()
    {
        var compilation = Compile(Reading + "public sealed class Sensor { void Nobody() => Kept.Last = 1; [HotPath] void Any() => Kept.Last = 2; }");
        var everywhere = new AnalyzerOptions([], new EverywhereOptions("both"));
        var found = await compilation.WithAnalyzers(AllRules.Analyzers, everywhere).GetAnalyzerDiagnosticsAsync();

        Assert.That(
            found.OrderBy(one => one.Location.SourceSpan.Start).Select(one => one.Severity),
            Is.EqualTo(new[] { DiagnosticSeverity.Info, DiagnosticSeverity.Warning }));
    }

    [Test]
    public async Task A_hot_path_is_known_by_name_where_Mote_is_not()
    {
        var compilation = CSharpCompilation.Create(
            "Alone",
            [
                CSharpSyntaxTree.ParseText(
                    "namespace Mine { sealed class HotPathAttribute : System.Attribute; class C { object? o; [HotPath] void M(int x) => o = x; } }",
                    Rule.Parse),
            ],
            Basic.Reference.Assemblies.Net100.References.All,
            Rule.Compile);
        var found = await compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync();

        Assert.That(found.Select(one => one.Id), Is.EqualTo(new[] { BoxingConversion.Id }));
    }

    /// <summary>What an edit changes is seen, whichever file it is in: a path is never that of before.</summary>
    [TestCase(
        "Sum(reading.Value)",
        "Other(reading.Value)", "boxing of int to object, 24 B a call: 'other' is stored in 'Kept.Last'; keep it as int ← Other ← On(in Reading)")]
    [TestCase("[Handle]", "", "")]
    [TestCase("int other", "int else1", "boxing of int to object, 24 B a call: 'value' is stored in 'Kept.Last'; keep it as int ← Sum ← On(in Reading)")]
    public async Task An_edit_is_seen_in_the_other_files(string text, string replacement, string expected)
    {
        string[] sources =
        [
            Rule.Usings + Reading,
            Rule.Usings + "[Module] public sealed partial class Sensor { [Handle] void On(in Reading reading) => Sums.Sum(reading.Value); }",
            Rule.Usings + """
                public static class Sums
                {
                    public static void Sum(int value) => Kept.Last = value;
                    public static void Other(int other) => Kept.Last = other;
                }
                """,
        ];
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, Rule.Parse));
        var compilation = CSharpCompilation.Create("Edited", trees, Rule.References, Rule.Compile);
        Assert.That(await Messages(compilation), Has.Count.EqualTo(1));

        foreach (var tree in compilation.SyntaxTrees)
        {
            var at = tree.ToString().IndexOf(text, StringComparison.Ordinal);
            if (at < 0) continue;

            var changed = SourceText.From(tree.ToString()).WithChanges(new TextChange(new TextSpan(at, text.Length), replacement));
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(changed));
            break;
        }

        Assert.That(await Messages(compilation), Is.EqualTo(expected.Length == 0 ? [] : new[] { expected }));
    }

    private static async Task<IReadOnlyList<string>> Messages(CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(AllRules.Allocation).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(one => one.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static CSharpCompilation Compile(string source) =>
        CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Rule.Usings + source, Rule.Parse)], Rule.References, Rule.Compile);
}

using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Generators;

namespace Mote.Analyzers.Tests;

/// <summary>
/// Generators and rules agree about every source: where no error rule speaks, everything is generated and it compiles without a
/// warning; where one speaks of a class, that class is not generated for. The sources are put together from right and wrong parts.
/// </summary>
internal sealed class AgreementTests
{
    private const int Sources = 150;

    private const string Around =
        """
        [Message] public readonly record struct Heat(int Celsius);
        [Message] internal readonly record struct Secret;
        public sealed class Store;
        internal sealed class Vault;
        public enum Mode { Off, On }

        """;

    private const string Loose = "[Message] public record struct Loose(int Celsius);\n";

    private static readonly string[] Attributes = ["[Module]", "[Module(Load = Loading.OnDemand)]", "[Module(Load = Loading.Startup)]"];
    private static readonly string[] Declarations =
    [
        "public sealed partial class",
        "internal sealed partial class",
        "public partial class",
        "public sealed class",
        "public static partial class",
        "public abstract partial class",
        "public sealed partial record",
    ];

    private static readonly string[] Constructors = ["public", "internal", "private"];

    private static readonly string[] Members =
    [
        "[Handle] void On(in Heat heat) { }",
        "[Handle(Capacity = 0)] void OnAgain(in Heat heat) { }",
        "[Handle] ValueTask OnSecret(Secret secret, CancellationToken token) => default;",
        "[Handle] void OnLoose(in Loose loose) { }",
        "[Handle] void OnText(in string text) { }",
        "[Every(\"1s\")] void Look() { }",
        "[Every(\"1s\")] ValueTask Look(CancellationToken token) => default;",
        "[Every(\"soon\")] void LookAgain() { }",
        "[Every(\"10s\", Offset = \"1s\")] [Start] [Stop] ValueTask Turn() => default;",
        "[Start] void Begin() { }",
        "[Start] Task BeginTask() => Task.CompletedTask;",
        "[Stop] ValueTask End(CancellationToken token) => default;",
        "[Run] ValueTask Listen(CancellationToken token) => default;",
        "[Run] void Hear() { }",
        "[Metrics] void Write(ref MetricWriter writer) { }",
        "[Metrics] int WriteNothing() => 0;",
        "[Provides] public Store Store => new();",
        "[Provides] internal Vault Vault => new();",
        "[Provides] public static int Number => 1;",
        "private sealed class Own; [Provides] Own[] Mine => [];",
        "public required int Zone { get; init; }",
        "public static class MoteTable;",
    ];

    private static readonly string[] Parameters =
    [
        "Publisher<Heat> heat", "Publisher<Secret> secret", "Publisher<int> number", "Log log", "TimeProvider time", "CancellationToken stopping",
        "FanOptions options", "FanOptions again", "Store store",
        "[Optional] Store? maybe", "[Optional] Store surely", "[Optional] int? count", "int[] numbers", "in int reference", "Mote.AgentStatus status",
        "Mote.StateDirectory state", "[Optional] Publisher<Heat> free",
    ];

    private static readonly string[] Options =
    [
        "public int Speed { get; init; }", "public int speed { get; init; }", "[Range(1, 2)] public long Count { get; init; } = 1;",
        "[Range(0.0, double.PositiveInfinity)] public double Share { get; init; }", "[Range(\"1s\", \"1h\")] public TimeSpan Pause { get; init; }",
        "[Range(1, 2)] public TimeSpan Rest { get; init; }", "[Range(2, 1)] public int Less { get; init; }", "public required string Path { get; init; }",
        "public required Mode Mode { get; init; }", "public Mode Other { get; init; }",
        "public object Thing { get; init; } = 1;", "public string[] Section { get; init; } = [];", "public int? Perhaps { get; init; }",
        "public ByteSize Configuration { get; private set; }", "public required int Field;", "public FanOptions(int speed) { }",
        "public string? @default { get; init; }",
    ];

    private static readonly Gen<string> Source =
        from attribute in Usually(Attributes)
        from declaration in Usually(Declarations)
        from members in Some(Members)
        from constructor in Usually(Constructors)
        from parameters in Some(Parameters)
        from options in Some(Options)
        let loose = members.Any(member => member.Contains("Loose", StringComparison.Ordinal)) ? Loose : ""
        select $$"""
            {{Around}}{{loose}}[Options] public sealed record FanOptions { {{string.Join(" ", options)}} }
            {{attribute}} {{declaration}} Fan
            {
                {{constructor}} Fan({{string.Join(", ", parameters)}}) { }
                {{string.Join("\n    ", members)}}
            }
            """;

    [Test]
    public void A_module_is_generated_for_if_and_only_if_no_rule_speaks_and_then_it_compiles() => Source.Sample(
        source =>
        {
            var input = Compilation(source);
            if (input.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return true;

            CSharpGeneratorDriver.Create([new ModuleGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()], parseOptions: Rule.Parse)
                .RunGeneratorsAndUpdateCompilation(input, out var output, out _);
            var isGenerated = output.SyntaxTrees.Count(IsNoEntryPoint) > input.SyntaxTrees.Length;
            var complaints = output.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Except(input.GetDiagnostics())
                .ToList();
            return (Reported(input).Count == 0) == isGenerated
                && complaints.Count == 0
                && Reported((CSharpCompilation)output).Count == (isGenerated ? 0 : Reported(input).Count);
        },
        iter: Sources,
        print: source => source + "\n" + string.Join("\n", Reported(Compilation(source))));

    private static bool IsNoEntryPoint(SyntaxTree tree) => !tree.FilePath.EndsWith(".EntryPoint.g.cs", StringComparison.Ordinal);

    private static List<Diagnostic> Reported(CSharpCompilation compilation) =>
        [.. compilation.WithAnalyzers(AllRules.Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];

    private static CSharpCompilation Compilation(string source) =>
        CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Rule.Usings + source, Rule.Parse)], Rule.References, Rule.Compile);

    private static Gen<string> Usually(string[] choices) => Gen.Frequency((4, Gen.Const(choices[0])), (1, Gen.OneOf([.. choices.Select(Gen.Const)])));

    private static Gen<string[]> Some(string[] parts) => Gen.Shuffle(parts, 0, 3);
}

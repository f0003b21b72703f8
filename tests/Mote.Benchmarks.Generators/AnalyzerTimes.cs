using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers;
using Mote.Analyzers.Allocation;
using Mote.Generators;

namespace Mote.Benchmarks.Generators;

/// <summary>
/// What the allocation rules add: to a build (generators, all other rules, the assembly written), in CPU time of the process, and to the
/// analysis of a file after a keystroke in a handler's body, in time that the user waits.
/// </summary>
internal sealed record AnalyzerTimes(double BuildMs, double BuildWithMs, double EditMs, double EditWithMs)
{
    private const int Builds = 9;
    private const int Edits = 41;

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
        [.. typeof(AllocationRule).Assembly.GetTypes().Where(IsAnalyzer).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Others =
        [.. All.Where(analyzer => analyzer is not (AllocationRule or BrokenPromise or AssumedPromise))];

    public static async Task<AnalyzerTimes> MeasureAsync(Project project)
    {
        var (builds, buildsWith) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Builds; run++)
        {
            // In turn, so that a machine that slows down slows both; the first pair warms up.
            var without = await BuildAsync(project, Others);
            var with = await BuildAsync(project, All);
            if (run == 0) continue;

            builds.Add(without);
            buildsWith.Add(with);
        }

        var (edits, editsWith) = await EditAsync(project);
        return new AnalyzerTimes(Median(builds), Median(buildsWith), Median(edits), Median(editsWith));
    }

    private static bool IsAnalyzer(Type type) => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract
        && !typeof(DiagnosticSuppressor).IsAssignableFrom(type);

    private static async Task<double> BuildAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = project.Compile();
        GC.Collect();
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        _ = Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var found = await output.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        using var written = new MemoryStream();
        var emitted = output.Emit(written);
        var elapsed = Process.GetCurrentProcess().TotalProcessorTime - started;
        if (!emitted.Success || !found.IsEmpty) throw new InvalidOperationException("the modules are wrong");

        return elapsed.TotalMilliseconds;
    }

    private static async Task<(List<double> Without, List<double> With)> EditAsync(Project project)
    {
        GeneratorDriver driver = Driver();
        Compilation compilation = project.Compile();
        var (without, with) = (new List<double>(), new List<double>());
        for (var edit = 0; edit < 4 * Edits; edit++)
        {
            compilation = project.Edit(compilation, edit % 2 == 0 ? Edit.Body : Edit.BodyBack);
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
            var tree = output.SyntaxTrees.Single(tree => tree.FilePath == project.EditedFile);

            // Two edits with them, two without; each is the first to look at its compilation, which keeps what was bound.
            var isWith = edit / 2 % 2 == 0;
            var elapsedMs = await AnalyzeAsync(output, tree, isWith ? All : Others);
            if (edit >= 4) (isWith ? with : without).Add(elapsedMs);
        }

        return (without, with);
    }

    private static async Task<double> AnalyzeAsync(Compilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var started = Stopwatch.GetTimestamp();
        var host = compilation.WithAnalyzers(analyzers);
        await host.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new ModuleGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()],
        parseOptions: Project.Parse);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mote.Generators;

namespace Mote.Benchmarks.Generators;

/// <summary>
/// What both generators take together, in CPU time of their thread: in a build that has nothing yet, and after a keystroke.
/// Binding what they ask about is in it; reading the files is not.
/// </summary>
internal sealed record GeneratorTimes(double ColdMs, double UnrelatedMs, double BodyMs, int BodyFiles, double ShapeMs, int ShapeFiles)
{
    private const int Runs = 5;

    /// <summary>The median of several builds, each with a driver of its own.</summary>
    public static GeneratorTimes Measure(Project project)
    {
        var counted = MeasureOnce(project, countsFiles: true);
        var runs = Enumerable.Range(0, Runs).Select(_ => MeasureOnce(project, countsFiles: false)).ToList();
        return counted with
        {
            ColdMs = Median(run => run.ColdMs),
            UnrelatedMs = Median(run => run.UnrelatedMs),
            BodyMs = Median(run => run.BodyMs),
            ShapeMs = Median(run => run.ShapeMs),
        };

        double Median(Func<GeneratorTimes, double> of) => runs.Select(of).Order().ElementAt(Runs / 2);
    }

    // Counting has the driver keep a tree of steps, which costs the square of their number: no compiler of a user does that.
    private static GeneratorTimes MeasureOnce(Project project, bool countsFiles)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ModuleGenerator().AsSourceGenerator(), new AgentGenerator().AsSourceGenerator()],
            parseOptions: Project.Parse,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: countsFiles));
        var compilation = project.Compile();
        GC.Collect();
        var coldMs = Run();

        // Every module's table, the agent and its schema: a generator that is silent would be fast.
        if (driver.GetRunResult().GeneratedTrees.Length != project.Modules + 2) throw new InvalidOperationException("not everything was generated");

        compilation = project.Edit(compilation, Edit.Unrelated);
        var unrelatedMs = Run();
        compilation = project.Edit(compilation, Edit.Body);
        var bodyMs = Run();
        var bodyFiles = CountRendered(driver);
        compilation = project.Edit(compilation, Edit.Shape);
        var shapeMs = Run();
        return new GeneratorTimes(coldMs, unrelatedMs, bodyMs, bodyFiles, shapeMs, CountRendered(driver));

        double Run()
        {
            var started = ThreadClock.Nanoseconds;
            driver = driver.RunGenerators(compilation);
            return (ThreadClock.Nanoseconds - started) / 1e6;
        }
    }

    private static int CountRendered(GeneratorDriver driver) => driver.GetRunResult().Results
        .SelectMany(result => result.TrackedOutputSteps)
        .SelectMany(step => step.Value)
        .SelectMany(run => run.Outputs)
        .Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
}

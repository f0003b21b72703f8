using System;
using System.Globalization;
using System.Linq;
using Mote.Benchmarks.Generators;

// Linear, but for what a larger heap costs the collector and the caches.
const double LinearBar = 1.5;
int[] sizes = [10, 100, 1000];

// Tiered compilation is done with it when the numbers stop falling: the compiler server of a user has long been there.
foreach (var size in (int[])[10, 1000, 100, 1000, 10]) _ = GeneratorTimes.Measure(new Project(size));

Console.WriteLine("| modules | cold, ms | µs a module | an edit elsewhere, ms | in a handler's body, ms | files | a new timer, ms | files |");
Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
var results = sizes.ToDictionary(size => size, size => GeneratorTimes.Measure(new Project(size)));
foreach (var (size, times) in results)
{
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {size:N0} | {times.ColdMs:0.0} | {times.ColdMs * 1000 / size:0} | {times.UnrelatedMs:0.0} | " +
        $"{times.BodyMs:0.0} | {times.BodyFiles} | {times.ShapeMs:0.0} | {times.ShapeFiles} |"));
}

var growth = results[1000].ColdMs / results[100].ColdMs / 10;
var isLinear = growth <= LinearBar;
var isCached = results.Values.All(times => times is { BodyFiles: 0, ShapeFiles: 2 });
Console.WriteLine();
Console.WriteLine(FormattableString.Invariant($"Time a module at 1,000 against 100: {growth:0.00} (bar {LinearBar:0.0}, {Verdict(isLinear)})."));
Console.WriteLine($"An edit inside a body generates no file, a new timer its module's and the agent's: {Verdict(isCached)}.");

const double BuildBar = 1.15;
const double EditBarMs = 30;
var rules = await AnalyzerTimes.MeasureAsync(new Project(100));
var (buildGrowth, editMoreMs) = (rules.BuildWithMs / rules.BuildMs, rules.EditWithMs - rules.EditMs);
var isCheap = buildGrowth <= BuildBar && editMoreMs <= EditBarMs;
Console.WriteLine();
Console.WriteLine("| 100 modules | without the allocation rules, ms | with them, ms | | bar |");
Console.WriteLine("|---|--:|--:|--:|--:|");
Console.WriteLine(FormattableString.Invariant(
    $"| a build: generators, rules, assembly (CPU) | {rules.BuildMs:0} | {rules.BuildWithMs:0} | {buildGrowth:0.00} | {BuildBar:0.00} |"));
Console.WriteLine(FormattableString.Invariant(
    $"| the rules on a file, after an edit in a body | {rules.EditMs:0.0} | {rules.EditWithMs:0.0} | {editMoreMs:0.0} ms more | {EditBarMs:0} ms |"));
Console.WriteLine();
Console.WriteLine($"The allocation rules: {Verdict(isCheap)}.");
return args.Contains("--no-bars") || (isLinear && isCached && isCheap) ? 0 : 1;

static string Verdict(bool isMet) => isMet ? "met" : "missed";

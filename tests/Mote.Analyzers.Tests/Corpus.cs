using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Promise;

namespace Mote.Analyzers.Tests;

/// <summary>Small methods whose allocations were measured, and what the rules say of them.</summary>
internal sealed class Corpus
{
    private static readonly Dictionary<string, string[]> Kinds = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
        File.ReadAllText(Path.Combine(SourceTree.Root, "analyzers/kinds.json")))!;

    private readonly string _folder;
    private readonly List<Case> _cases;

    public Corpus(string name)
    {
        _folder = Path.Combine(SourceTree.Root, "tests/Mote.Analyzers.Corpus", name);
        var truth = Read("truth.csv").ToDictionary(row => row["id"]);
        _cases = [.. Read("manifest.csv").Select(row => new Case(row, truth[row["id"]]))];
    }

    /// <summary>Which site kinds each rule is about.</summary>
    public static IReadOnlyDictionary<string, string[]> KindsOf => Kinds;

    public int Count => _cases.Count;

    /// <summary>Runs all allocation rules over it, everywhere, and compares what they say with what was measured.</summary>
    /// <param name="target">The measurement: <c>aot</c> or <c>jit</c>.</param>
    public async Task<Score> JudgeAsync(string target)
    {
        var found = await FindAsync(target);
        var judged = _cases.Where(one => one.Expected != "C").Select(one => (Case: one, Found: found.Where(one.Contains).ToList())).ToList();
        var allocating = judged.Where(one => one.Case.Bytes(target) >= 1).ToList();
        var silent = judged.Where(one => one.Case.Bytes(target) < 1);
        var hits = allocating.Where(one => one.Found.Count > 0).ToList();
        return new Score(
            allocating.Count,
            hits.Count,
            hits.Count(one => one.Found.Any(one.Case.IsAtMarkedLine)),
            hits.Count(one => one.Found.Any(diagnostic => Kinds[diagnostic.Id].Contains(one.Case.Site))),
            [
                .. hits.Where(one => !one.Case.IsUnknown(one.Found, target) && !one.Case.IsRight(one.Found, target))
                    .Select(one => one.Case.Says(one.Found, target)),
            ],
            [.. hits.Where(one => one.Case.IsUnknown(one.Found, target)).Select(one => $"{one.Case.Id}[{one.Case.Bytes(target)}]")],
            [.. allocating.Where(one => one.Found.Count == 0).Select(one => one.Case.Id)],
            [.. silent.Where(one => one.Found.Count > 0).Select(one => $"{one.Case.Id}[{string.Join(",", one.Found.Select(found => found.Id).Distinct())}]")]);
    }

    /// <summary>Takes each case for a method that promises to allocate nothing.</summary>
    /// <returns>Which promises were believed though the method allocates, and which were not though it does not.</returns>
    public (IReadOnlyList<string> Unsound, IReadOnlyList<string> Overcautious, int Silent) Promise(string target)
    {
        var compilation = Compile();
        var check = new NoAllocCheck(compilation, target == "aot" ? Target.Aot : Target.Jit, CancellationToken.None);
        var methods = _cases.ToDictionary(one => one, one => compilation.GetSymbolsWithName(one.Id, SymbolFilter.Member).OfType<IMethodSymbol>().Single());
        var silent = _cases.Where(one => one.Bytes(target) < 1).ToList();
        return (
            [.. _cases.Where(one => one.Bytes(target) >= 1 && check.Of(methods[one]).Count == 0).Select(one => one.Id)],
            [.. silent.Where(one => check.Of(methods[one]).Count > 0).Select(one => $"{one.Id}: {check.Of(methods[one])[0].Reason}")],
            silent.Count);
    }

    private async Task<List<Diagnostic>> FindAsync(string target)
    {
        var options = new AnalyzerOptions([], new EverywhereOptions(target));
        var found = await Compile().WithAnalyzers([.. AllRules.Allocation], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. found];
    }

    private CSharpCompilation Compile()
    {
        var trees = Directory.GetFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(SourceTree.Root, "tests/Mote.Analyzers.Corpus/seed/Support.cs"))
            .Append(Path.Combine(SourceTree.Root, "tests/Mote.Analyzers.Corpus/seed/Program.cs"))
            .Distinct(StringComparer.Ordinal)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Rule.Parse, file));
        var compilation = CSharpCompilation.Create(
            "Corpus",
            trees,
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return compilation;
    }

    private IEnumerable<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, file));
        var names = lines[0].Split(',');
        return lines.Skip(1).Where(line => line.Length > 0).Select(line => names.Zip(Fields(line)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted) fields.Add("");
            else fields[^1] += letter;
        }

        return fields;
    }

    /// <summary>How the rules did: of those that allocate, how many were found, and at the right place as the right kind.</summary>
    internal sealed record Score(
        int Allocating,
        int Hits,
        int AtTheLine,
        int OfTheKind,
        IReadOnlyList<string> WrongBytes,
        IReadOnlyList<string> UnknownBytes,
        IReadOnlyList<string> Missed,
        IReadOnlyList<string> FalseAlarms)
    {
        public double Recall => 100.0 * Hits / Allocating;

        /// <summary>For how many hits the bytes add up to the measurement.</summary>
        public int BytesRight => Hits - WrongBytes.Count - UnknownBytes.Count;

        public double Precision => 100.0 * Hits / (Hits + FalseAlarms.Count);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            recall {Hits}/{Allocating} = {Recall:0.0} %, precision {Precision:0.0} %, line {AtTheLine}, kind {OfTheKind}
            bytes right {BytesRight}, unknown {UnknownBytes.Count}: {string.Join(" ", UnknownBytes)}
            wrong {WrongBytes.Count}: {string.Join(" ", WrongBytes)}
            missed: {string.Join(" ", Missed)}
            false: {string.Join(" ", FalseAlarms)}
            """);
    }

    private sealed class Case(Dictionary<string, string> row, Dictionary<string, string> truth)
    {
        private readonly HashSet<int> _lines =
            [.. row["site_lines"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];

        public string Id => row["id"];

        public string Expected => row["expect"];

        public string Site => row["site"];

        public double Bytes(string target) => truth[target].Length == 0 ? 0 : double.Parse(truth[target], CultureInfo.InvariantCulture);

        public bool Contains(Diagnostic diagnostic)
        {
            var line = Line(diagnostic);
            return Path.GetFileName(diagnostic.Location.SourceTree!.FilePath) == Path.GetFileName(row["file"])
                && line >= int.Parse(row["start_line"], CultureInfo.InvariantCulture)
                && line <= int.Parse(row["end_line"], CultureInfo.InvariantCulture);
        }

        public bool IsUnknown(IEnumerable<Diagnostic> found, string target) => found.Any(one => Property(one, target) == "unknown");

        public bool IsRight(IEnumerable<Diagnostic> found, string target) => Math.Abs(Sum(found, target) - Bytes(target)) < 1;

        public string Says(IEnumerable<Diagnostic> found, string target) =>
            string.Create(CultureInfo.InvariantCulture, $"{Id}[{Sum(found, target)}, not {Bytes(target)}]");

        private static double Sum(IEnumerable<Diagnostic> found, string target) =>
            found.Sum(one => double.Parse(Property(one, target), CultureInfo.InvariantCulture));

        private static string Property(Diagnostic found, string target) => found.Properties[target == "aot" ? "bytesAot" : "bytesJit"]!;

        public bool IsAtMarkedLine(Diagnostic diagnostic) => _lines.Contains(Line(diagnostic));

        private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
    }
}

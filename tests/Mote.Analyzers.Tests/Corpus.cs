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
        var found = await FindAsync();
        var judged = _cases.Where(one => one.Expected != "C").Select(one => (Case: one, Found: found.Where(one.Contains).ToList())).ToList();
        var allocating = judged.Where(one => one.Case.Bytes(target) >= 1).ToList();
        var silent = judged.Where(one => one.Case.Bytes(target) < 1);
        var hits = allocating.Where(one => one.Found.Count > 0).ToList();
        return new Score(
            allocating.Count,
            hits.Count,
            hits.Count(one => one.Found.Any(one.Case.IsAtMarkedLine)),
            hits.Count(one => one.Found.Any(diagnostic => Kinds[diagnostic.Id].Contains(one.Case.Site))),
            [.. allocating.Where(one => one.Found.Count == 0).Select(one => one.Case.Id)],
            [.. silent.Where(one => one.Found.Count > 0).Select(one => $"{one.Case.Id}[{string.Join(",", one.Found.Select(found => found.Id).Distinct())}]")]);
    }

    private async Task<List<Diagnostic>> FindAsync()
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

        var options = new AnalyzerOptions([], new EverywhereOptions());
        var found = await compilation.WithAnalyzers([.. AllRules.Allocation], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return [.. found];
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
    internal sealed record Score(int Allocating, int Hits, int AtTheLine, int OfTheKind, IReadOnlyList<string> Missed, IReadOnlyList<string> FalseAlarms)
    {
        public double Recall => 100.0 * Hits / Allocating;

        public double Precision => 100.0 * Hits / (Hits + FalseAlarms.Count);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            recall {Hits}/{Allocating} = {Recall:0.0} %, precision {Precision:0.0} %, line {AtTheLine}, kind {OfTheKind}
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

        public bool IsAtMarkedLine(Diagnostic diagnostic) => _lines.Contains(Line(diagnostic));

        private static int Line(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
    }
}

// Compares analyzers on the cases of a corpus, as they were measured under NativeAOT, and prints a table:
//   dotnet run tests/Mote.Analyzers.Corpus/Compare.cs -- own
// Each runs with all its rules on. A peer's rule counts if it is about performance, by its category; Roslynator has no such category: all count.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

var corpus = Path.Combine(Path.GetDirectoryName(Here())!, args[0]);
var root = Path.GetFullPath(Path.Combine(corpus, "../../.."));
Execute(root, "build analyzers/Mote.Analyzers -c Release -v q");
var cases = Rows("manifest.csv").Zip(Rows("truth.csv")).Where(pair => pair.First[3] != "C").Select(pair => new Case(pair.First, pair.Second)).ToList();
Tool[] tools =
[
    new("Mote", $"-p:ExtraAnalyzer={root}/analyzers/Mote.Analyzers/bin/Release/netstandard2.0/Mote.Analyzers.dll -p:EnableNETAnalyzers=false", "MOTE1"),
    new("NetAnalyzers of the SDK, latest-all", "-p:AnalysisLevel=latest-all", "CA"),
    new("Meziantou.Analyzer", "-p:Peer=Meziantou.Analyzer -p:PeerVersion=3.0.321 -p:EnableNETAnalyzers=false", "MA"),
    new("Roslynator.Analyzers", "-p:Peer=Roslynator.Analyzers -p:PeerVersion=5.0.1 -p:EnableNETAnalyzers=false", "RCS"),
];

Console.WriteLine("| analyzer | recall | precision | line | bytes right |\n|---|--:|--:|--:|--:|");
var everything = new HashSet<string>();
var alarms = new HashSet<string>();
foreach (var tool in tools)
{
    var found = Find(tool);
    Print(tool.Name, found);
    if (tool == tools[0]) continue;
    everything.UnionWith(cases.Where(one => one.Bytes > 0 && found.Any(one.Contains)).Select(one => one.Id));
    alarms.UnionWith(cases.Where(one => one.Bytes == 0 && found.Any(one.Contains)).Select(one => one.Id));
}

var all = cases.Count(one => one.Bytes > 0);
Console.WriteLine($"| the three others together | {Share(everything.Count, all)} | {Share(everything.Count, everything.Count + alarms.Count)} | | |");

static string Here([CallerFilePath] string path = "") => path;

IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(corpus, file)).Skip(1).Select(line => line.Split(','));

List<Found> Find(Tool tool)
{
    var config = Path.Combine(corpus, "out/compare.globalconfig");
    var log = Path.Combine(corpus, "out/compare.sarif");
    Directory.CreateDirectory(Path.GetDirectoryName(config)!);
    File.WriteAllText(config, "is_global = true\ndotnet_analyzer_diagnostic.severity = warning\nmote_allocation_scope = all\nmote_allocation_target = aot\n");
    Execute(corpus, $"build Corpus.csproj -c Release --no-incremental -o out/compare -v q -p:SarifOut={log} -p:ExtraGlobalConfig={config} {tool.Options}");
    var run = JsonDocument.Parse(File.ReadAllText(log)).RootElement.GetProperty("runs")[0];
    var categories = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(
        rule => rule.GetProperty("id").GetString()!,
        rule => rule.TryGetProperty("properties", out var of) && of.TryGetProperty("category", out var category) ? category.GetString() : "");
    return
    [
        .. run.GetProperty("results").EnumerateArray()
            .Select(result => new Found(result))
            .Where(one => one.Rule.StartsWith(tool.Prefix, StringComparison.Ordinal))
            .Where(one => tool.Prefix is "MOTE1" or "RCS" || categories.GetValueOrDefault(one.Rule) == "Performance"),
    ];
}

void Print(string name, List<Found> found)
{
    var allocating = cases.Where(one => one.Bytes > 0).ToList();
    var hits = allocating.Where(one => found.Any(one.Contains)).ToList();
    var falseAlarms = cases.Count(one => one.Bytes == 0 && found.Any(one.Contains));
    var atTheLine = hits.Count(one => found.Any(diagnostic => one.Contains(diagnostic) && one.Lines.Contains(diagnostic.Line)));
    var right = hits.Count(one => Math.Abs(found.Where(one.Contains).Sum(diagnostic => diagnostic.Bytes) - one.Bytes) < 1);
    var (recall, precision) = (Share(hits.Count, allocating.Count), Share(hits.Count, hits.Count + falseAlarms));
    Console.WriteLine($"| {name} | {recall} | {precision} | {Share(atTheLine, hits.Count)} | {Share(right, hits.Count)} |");
}

static string Share(int part, int whole) =>
    whole == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} % ({part}/{whole})");

static void Execute(string folder, string arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
    process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException($"dotnet {arguments} ended with {process.ExitCode}");
}

internal sealed record Tool(string Name, string Options, string Prefix);

internal sealed class Found
{
    public Found(JsonElement result)
    {
        Rule = result.GetProperty("ruleId").GetString()!;
        if (!result.TryGetProperty("locations", out var places) || places.GetArrayLength() == 0) return;

        var place = places[0].GetProperty("physicalLocation");
        File = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        Line = place.GetProperty("region").GetProperty("startLine").GetInt32();
        if (!result.TryGetProperty("properties", out var properties) || !properties.TryGetProperty("customProperties", out var custom)) return;

        Bytes = custom.TryGetProperty("bytesAot", out var bytes) && int.TryParse(bytes.GetString(), out var number) ? number : double.NaN;
    }

    public string Rule { get; }

    public string File { get; } = "";

    public int Line { get; }

    /// <summary>What the rule says; no number where it says none.</summary>
    public double Bytes { get; } = double.NaN;
}

internal sealed class Case(string[] row, string[] truth)
{
    public string Id => row[0];

    public HashSet<int> Lines { get; } =
        [.. row[7].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line, CultureInfo.InvariantCulture))];

    public double Bytes { get; } = truth[2].Length == 0 ? 0 : double.Parse(truth[2], CultureInfo.InvariantCulture);

    public bool Contains(Found one) => one.File == Path.GetFileName(row[4])
        && one.Line >= int.Parse(row[5], CultureInfo.InvariantCulture) && one.Line <= int.Parse(row[6], CultureInfo.InvariantCulture);
}

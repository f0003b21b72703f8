using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>Calls members in a program that counts the bytes, on the JIT and on NativeAOT.</summary>
internal sealed partial class Measurement(string harness)
{
    private const int BuildsMax = 12;
    private const int HeadLines = 2;
    private const int WarmRounds = 8;

    private static readonly string[] Values = ["short", "longer", "large", "date"];

    private static readonly TimeSpan CaseMax = TimeSpan.FromSeconds(5);

    private readonly string _cases = Path.Combine(harness, "obj/Cases.g.cs");

    /// <summary>The bytes of a call of each member that could be called, on both targets.</summary>
    public IReadOnlyDictionary<string, MeasuredBytes> Of(IEnumerable<MethodDefinition> methods)
    {
        var cases = methods.Select(method => (Id: DocCommentId.GetDocCommentId(method), Code: Cases.Of(method)))
            .Where(one => one.Code is not null)
            .ToList();
        for (var build = 0; build < BuildsMax; build++)
        {
            WriteCases([.. cases.Select(one => one.Code!)]);
            var wrong = Execute("dotnet", "build -c Release -o out/jit -v q -clp:NoSummary", TimeSpan.FromMinutes(5));
            if (wrong.Count == 0) break;

            Console.WriteLine($"{wrong.Count} of {cases.Count} cases are no C#");
            cases = [.. cases.Where((_, number) => !wrong.Contains(number))];
        }

        Execute("dotnet", "publish -c Release -r linux-x64 -p:PublishAot=true -o out/aot -v q", TimeSpan.FromMinutes(20));
        var jit = Values.Select(values => Run("out/jit/Harness", WarmRounds, values)).ToList();
        var aot = Values.Select(values => Run("out/aot/Harness", 1, values)).ToList();
        return cases.Select((one, number) => (one.Id, Bytes: new MeasuredBytes(Range(jit, number), Range(aot, number))))
            .DistinctBy(one => one.Id)
            .ToDictionary(one => one.Id, one => one.Bytes);
    }

    private static ByteRange? Range(List<Dictionary<int, double?>> runs, int number)
    {
        var bytes = runs.Select(run => run.GetValueOrDefault(number)).OfType<double>().ToList();
        return bytes.Count == 0 ? null : new ByteRange(bytes.Min(), bytes.Max());
    }

    // One line a case: the number of a wrong line is that of its case.
    private void WriteCases(IReadOnlyList<string> cases) => File.WriteAllText(
        _cases,
        "namespace Mote.Analyzers.Table.Harness; using System; internal static class All { public static readonly Action[] Cases = [\n"
        + string.Concat(cases.Select(code => $"static () => {{ {code}; }},\n"))
        + "]; }\n");

    private HashSet<int> Execute(string program, string arguments, TimeSpan time)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = harness, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => lines.Add(line.Data ?? "");
        process.BeginOutputReadLine();
        if (!process.WaitForExit(time)) throw new TimeoutException($"{program} {arguments} takes longer than {time}");

        process.WaitForExit();
        var wrong = lines.Select(line => WrongLine().Match(line))
            .Where(match => match.Success)
            .Select(match => Number(match.Groups["line"].Value) - HeadLines)
            .ToHashSet();
        if (process.ExitCode != 0 && wrong.Count == 0) throw new InvalidOperationException($"{program} {arguments}: {string.Join('\n', lines.Take(20))}");
        return wrong;
    }

    private Dictionary<int, double?> Run(string program, int rounds, string values)
    {
        var result = Path.Combine(harness, $"{program}.tsv");
        File.WriteAllText(result, "");

        // Some cases write files, under names that are their arguments.
        var start = new ProcessStartInfo(Path.Combine(harness, program), $"{result} {rounds} {values}") { WorkingDirectory = Path.Combine(harness, "out") };
        while (true)
        {
            using var process = Process.Start(start)!;
            for (var seen = -1L; !process.WaitForExit(CaseMax);)
            {
                var length = new FileInfo(result).Length;
                if (length == seen) process.Kill();
                seen = length;
            }

            if (process.ExitCode == 0) break;

            // What hangs, or ends the process, is the last one that was begun: the next run leaves it out.
            File.AppendAllText(result, $"\n{Read(result).Last().Number}\thangs\n");
        }

        return Read(result).GroupBy(line => line.Number).ToDictionary(line => line.Key, line => line.Last().Bytes);
    }

    private static IEnumerable<(int Number, double? Bytes)> Read(string result) => File.ReadLines(result)
        .Select(line => line.Split('\t'))
        .Where(fields => fields.Length == 2)
        .Select(fields => (Number(fields[0]), double.TryParse(fields[1], CultureInfo.InvariantCulture, out var bytes) ? bytes : (double?)null));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Cases\.g\.cs\((?<line>\d+),\d+\): error", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WrongLine();
}

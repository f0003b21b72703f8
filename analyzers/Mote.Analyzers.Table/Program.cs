// Makes the table of what .NET's members allocate: docs/framework-table.md.
//   dotnet run --project analyzers/Mote.Analyzers.Table -c Release
// With --measure after it, the members that real code calls are measured again first. With documentation ids, it says of these members what
// they do, and by which calls.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Rocks;
using Mote.Analyzers.Allocation.Table;
using Mote.Analyzers.Table.Effects;
using Mote.Analyzers.Table.Il;
using Mote.Analyzers.Table.Measuring;
using Mote.Analyzers.Table.Output;
using Mote.Analyzers.Table.Usage;

const int CallsMin = 3;

var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
var version = Environment.Version.ToString(3);
var pack = Path.Combine(cache, $"microsoft.netcore.app.runtime.nativeaot.linux-x64/{version}/runtimes/linux-x64");
if (!Directory.Exists(pack)) throw new DirectoryNotFoundException($"{pack}: publish an agent first, which restores the build of .NET for NativeAOT");

var here = Path.GetDirectoryName(Here())!;
using var jit = new Framework([Path.GetDirectoryName(typeof(object).Assembly.Location)!]);
using var aot = new Framework([Path.Combine(pack, "native"), Path.Combine(pack, "lib/net10.0")]);
var onJit = new Summaries(jit);
var onAot = new Summaries(aot);
if (args is ["--measure"])
{
    Measured.Write(here, new Measurement(Path.Combine(here, "Harness")).Of(Popular.In(jit, Path.Combine(here, "calls.tsv"))));
}
else if (args.Length > 0)
{
    foreach (var (target, framework, summaries) in new[] { ("JIT", jit, onJit), ("NativeAOT", aot, onAot) })
    {
        foreach (var method in Public(framework).Where(method => args.Contains(DocCommentId.GetDocCommentId(method))))
        {
            Console.WriteLine($"{target}: {summaries.Explain(method)}");
        }
    }

    return;
}

var aotMethods = Public(aot).ToDictionary(DocCommentId.GetDocCommentId);
var measured = Measured.Read(here);
var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
foreach (var method in Public(jit))
{
    var id = DocCommentId.GetDocCommentId(method);
    var twin = aotMethods.GetValueOrDefault(id);
    var seen = measured.GetValueOrDefault(id);
    var (effect, bytes) = Merge.Of(method, onJit.OfCall(method), onJit.BytesOfCall(method), seen?.Jit);
    var (aotEffect, aotBytes) = twin is null ? (Effect.Unknown, null) : Merge.Of(twin, onAot.OfCall(twin), onAot.BytesOfCall(twin), seen?.Aot);
    entries[id] = new Entry(effect, bytes, aotEffect, aotBytes);
}

var table = Path.Combine(here, "../Mote.Analyzers/Allocation/Table/framework.table");
TableWriter.Write(table, $".NET {version}, linux-x64", entries);
Console.WriteLine($"{entries.Count} members, {new FileInfo(table).Length:N0} bytes");

var all = new Dictionary<string, int>(StringComparer.Ordinal);
foreach (var (package, calls) in PackageCalls.Count(cache, jit))
{
    foreach (var (id, count) in calls) all[id] = all.GetValueOrDefault(id) + count;
    var known = calls.Where(call => entries.TryGetValue(call.Key, out var entry) && Verdicts.IsSettled(entry.Aot)).Sum(call => call.Value);
    var share = 100.0 * known / calls.Values.Sum();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {package} | {calls.Count} | {calls.Values.Sum()} | {share:0.0} % |"));
}

File.WriteAllLines(
    Path.Combine(here, "calls.tsv"),
    all.Where(call => call.Value >= CallsMin)
        .OrderByDescending(call => call.Value)
        .ThenBy(call => call.Key, StringComparer.Ordinal)
        .Select(call => $"{call.Value}\t{call.Key}"));

static IEnumerable<MethodDefinition> Public(Framework framework) => framework.Types
    .SelectMany(type => type.Methods)
    .Where(Framework.IsPublic)
    .DistinctBy(DocCommentId.GetDocCommentId);

static string Here([CallerFilePath] string path = "") => path;

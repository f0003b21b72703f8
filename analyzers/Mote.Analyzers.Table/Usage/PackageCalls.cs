using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Usage;

/// <summary>Which members of .NET real code calls, and from how many places.</summary>
internal static class PackageCalls
{
    // Well-known packages of different kinds, which this repository's restore has: parsers, serializers, a compiler, clients, tools.
    private static readonly string[] Packages =
    [
        "newtonsoft.json",
        "messagepack",
        "scriban.signed",
        "njsonschema",
        "nuget.packaging",
        "nuget.protocol",
        "microsoft.codeanalysis.common",
        "commandlineparser",
        "benchmarkdotnet",
        "microsoft.extensions.logging",
        "microsoft.extensions.dependencyinjection",
        "humanizer.core",
        "diffplex",
        "nunit",
    ];

    /// <summary>Counts the calls in the packages.</summary>
    /// <param name="cache">The folder of NuGet's packages.</param>
    public static IEnumerable<(string Package, IReadOnlyDictionary<string, int> Calls)> Count(string cache, Framework framework) =>
        Packages.Where(package => Directory.Exists(Path.Combine(cache, package))).Select(package =>
        {
            var newest = Directory.GetDirectories(Path.Combine(cache, package)).Order(StringComparer.Ordinal).Last();
            var files = Directory.GetFiles(newest, "*.dll", SearchOption.AllDirectories)
                .Where(file => file.Contains("/lib/", StringComparison.Ordinal))
                .GroupBy(Path.GetFileName)
                .Select(same => same.Order(StringComparer.Ordinal).First(file => file == same.MaxBy(Rank)));
            return ($"{package} {Path.GetFileName(newest)}", (IReadOnlyDictionary<string, int>)Of(files, framework));
        });

    // The build for the newest framework.
    private static int Rank(string file) => Path.GetFileName(Path.GetDirectoryName(file)) switch
    {
        { } name when name.StartsWith("net1", StringComparison.Ordinal) => 4,
        "netstandard2.1" => 2,
        { } name when name.StartsWith("netstandard", StringComparison.Ordinal) => 1,
        { } name when name.StartsWith("net", StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal) => 3,
        _ => 0,
    };

    private static Dictionary<string, int> Of(IEnumerable<string> files, Framework framework)
    {
        var calls = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = framework.Resolver });
            foreach (var called in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasIl()).SelectMany(Calls))
            {
                if (called.DeclaringType is not { } type || type.IsArray || !IsElsewhere(type, assembly)) continue;
                if (called.Resolve() is not { } method || !framework.Has(method)) continue;
                var id = DocCommentId.GetDocCommentId(method);
                calls[id] = calls.GetValueOrDefault(id) + 1;
            }
        }

        return calls;
    }

    private static bool IsElsewhere(TypeReference type, AssemblyDefinition assembly) =>
        type.Scope is AssemblyNameReference name && name.Name != assembly.Name.Name;

    private static IEnumerable<MethodReference> Calls(MethodDefinition method) => method.Body.Instructions
        .Where(one => one.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj)
        .Select(one => one.Operand)
        .OfType<MethodReference>();
}

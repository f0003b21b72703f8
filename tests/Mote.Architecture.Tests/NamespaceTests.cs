using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.Architecture.Tests;

/// <summary>A namespace equals its folder: who reads a using directive knows which folder to open.</summary>
internal sealed class NamespaceTests
{
    private const string Keyword = "namespace ";

    /// <summary>The folders whose namespace is not their path, and why.</summary>
    private static readonly (string Folder, string Namespace)[] Stated =
    [
        ("runtime/Mote/Attributes", "Mote"), // What a module is marked with: one using is enough for its author.
        ("generators/Mote.Model/Model", "Mote.Model"), // The project is named after this folder.
        ("generators/Mote.Model/Polyfills", "System"), // The compiler looks for them there.
        ("modules/Mote.Modules.HostMetrics", "Mote.Modules"), // A namespace of that name would clash with the module's class.
        ("modules/Mote.Modules.Prometheus", "Mote.Modules"), // As above.
        ("analyzers/Rules/*", "Mote.Analyzers"), // A rule is a folder; its number is no namespace.
        ("analyzers/Package/build", "Mote"), // It becomes a source of the user's project.
        ("analyzers/Mote.Analyzers.CodeFixes", "Mote.Analyzers"), // Fixes stand beside their rules, under one name.
    ];

    [TestCase("runtime/")]
    [TestCase("generators/")]
    [TestCase("analyzers/")]
    [TestCase("modules/")]
    public void A_namespace_equals_its_folder(string root)
    {
        var files = Repository.Files(".cs").Where(file => file.StartsWith(root, StringComparison.Ordinal)).ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.SelectMany(Complaints), Is.Empty);
    }

    private static IEnumerable<string> Complaints(string file)
    {
        var line = Repository.Read(file).Split('\n').FirstOrDefault(line => line.StartsWith(Keyword, StringComparison.Ordinal));
        if (line is null) yield break;

        var declared = line[Keyword.Length..].TrimEnd(';', '\r');
        var expected = Expected(file);
        if (file.EndsWith(".Tests.cs", StringComparison.Ordinal)) expected += ".Tests";
        if (declared != expected) yield return $"{file}: {declared}, not {expected}";
    }

    private static string Expected(string file)
    {
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/');
        foreach (var (stated, space) in Stated)
        {
            if (stated.EndsWith("/*", StringComparison.Ordinal) ? folder.StartsWith(stated[..^1], StringComparison.Ordinal) : folder == stated) return space;
            if (folder.StartsWith($"{stated}/", StringComparison.Ordinal)) return $"{space}.{folder[(stated.Length + 1)..].Replace('/', '.')}";
        }

        // The first two parts are the layer and the project.
        return string.Join('.', folder.Split('/').Skip(1));
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.Architecture.Tests;

/// <summary>The files of the repository, without what builds leave in it.</summary>
internal static class Repository
{
    // The corpus is code as it is found, wrong on purpose.
    private static readonly string[] Left = ["bin", "obj", "out", ".git", "artifacts", "TestResults", ".vs", ".idea", "Mote.Analyzers.Corpus"];

    public static string Root => SourceTree.Root;

    public static IEnumerable<string> Files(params string[] endings) =>
        Below(Root).Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, file));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string directory) =>
        Directory.EnumerateFiles(directory)
            .Concat(Directory.EnumerateDirectories(directory).Where(below => !Left.Contains(Path.GetFileName(below))).SelectMany(Below));
}

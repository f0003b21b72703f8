using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary>The packages of this commit in a folder, packed once for all tests that need them, without touching the sources' own builds.</summary>
internal static class PackageFeed
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "packed");
    private static readonly Lazy<string> Packed = new(() => Pack("feed"));

    /// <summary>The folder.</summary>
    public static string Folder => Packed.Value;

    /// <summary>The version of every package in it.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "Mote.Templates.*.nupkg").Single())["Mote.Templates.".Length..];

    /// <summary>Packs everything anew, from nothing, into this folder beside the other ones.</summary>
    public static string Pack(string name)
    {
        var artifacts = Path.Combine(Root, "artifacts");
        var folder = Path.Combine(Root, name);
        foreach (var stale in new[] { artifacts, folder }.Where(Directory.Exists)) Directory.Delete(stale, recursive: true);
        IEnumerable<string> arguments = ["pack", "Framework.sln", "-c", "Release", "-o", folder, .. Commands.BuildApart(Root)];
        var packed = Commands.Run("dotnet", arguments, directory: SourceTree.Root);
        Assert.That(packed.ExitCode, Is.Zero, packed.Output + packed.Error);
        Assert.That(packed.Output, Does.Not.Contain("warning"));
        return folder;
    }
}

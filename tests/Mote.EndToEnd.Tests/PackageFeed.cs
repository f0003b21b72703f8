using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary>The packages of this commit in a folder, packed once for all tests that need them, without touching the sources' own builds.</summary>
internal static class PackageFeed
{
    private static readonly Lazy<string> Packed = new(Pack);

    /// <summary>The folder.</summary>
    public static string Folder => Packed.Value;

    /// <summary>The version of every package in it.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Directory.GetFiles(Folder, "Mote.Templates.*.nupkg").Single())["Mote.Templates.".Length..];

    private static string Pack()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "packed");
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        var folder = Path.Combine(root, "feed");
        IEnumerable<string> arguments = ["pack", "Framework.sln", "-c", "Release", "-o", folder, .. Commands.BuildApart(root)];
        var packed = Commands.Run("dotnet", arguments, directory: SourceTree.Root);
        Assert.That(packed.ExitCode, Is.Zero, packed.Output + packed.Error);
        Assert.That(packed.Output, Does.Not.Contain("warning"));
        return folder;
    }
}

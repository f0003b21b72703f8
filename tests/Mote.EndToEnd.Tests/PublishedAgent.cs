using System;
using System.Collections.Generic;
using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>
/// The sample as a native executable, published by the commands of the README, once for all tests that need it; into a
/// directory of its own, so that it disturbs no build that goes on beside.
/// </summary>
internal static class PublishedAgent
{
    private static readonly Lazy<string> Linked = new(() => PublishSample("dynamic"));
    private static readonly Lazy<string> Alone = new(() => PublishSample("static", "-p:MoteStatic=true"));

    /// <summary>The executable that uses the system's C library.</summary>
    public static string Dynamic => Linked.Value;

    /// <summary>The executable that needs nothing.</summary>
    public static string Static => Alone.Value;

    private static string PublishSample(string variant, params string[] properties) =>
        Path.Combine(Publish("templates/agent/MoteAgent1.csproj", variant, properties), "agent");

    /// <summary>Publishes a project, and demands that there is not so much as a warning.</summary>
    /// <returns>The directory.</returns>
    public static string Publish(string project, string variant, params string[] properties)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "published", variant);
        var output = Path.Combine(root, "out");
        IEnumerable<string> arguments = ["publish", project, "-c", "Release", "-r", "linux-x64", "-o", output, .. Commands.BuildApart(root), .. properties];
        var result = Commands.Run("dotnet", arguments, directory: SourceTree.Root);
        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        Assert.That(result.Output, Does.Not.Contain("warning"));
        return output;
    }
}

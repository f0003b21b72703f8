using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Mote.EndToEnd.Tests;

/// <summary>What a command said, and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

internal static class Commands
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>The path of a program of this machine, where it has one.</summary>
    public static IEnumerable<string> Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Append("/usr/sbin")
            .Select(directory => Path.Combine(directory, program))
            .Where(File.Exists)
            .Take(1);

    /// <summary>What keeps a build of the sources from disturbing one that goes on beside it.</summary>
    public static IEnumerable<string> BuildApart(string root) =>
        ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Path.Combine(root, "artifacts")}"];

    public static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MOTE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);

        // What the test runner sets for its own build is none of a child's business.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    public static CommandResult Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string directory = "")
    {
        var start = Describe(program, arguments, environment);
        start.WorkingDirectory = directory;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {Limit}");
        }

        Task.WaitAll(output, error);
        return new CommandResult(process.ExitCode, output.Result, error.Result);
    }
}

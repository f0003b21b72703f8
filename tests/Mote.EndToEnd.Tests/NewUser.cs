using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary>
/// Somebody who has the SDK, the packages in a folder, and nothing else: a home and a package cache of their own, in an empty directory.
/// What is not ours (the native compiler, NUnit) is taken from this machine's cache if it is there.
/// </summary>
internal sealed class NewUser : IDisposable
{
    private readonly Dictionary<string, string> _environment;

    public NewUser()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("mote-new-user-").FullName;
        File.WriteAllText(
            Path.Combine(Directory, "nuget.config"),
            $"<configuration><packageSources><add key=\"feed\" value=\"{PackageFeed.Folder}\" /></packageSources></configuration>");
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        _environment = new()
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(Directory, "home"),
            ["NUGET_PACKAGES"] = Path.Combine(Directory, "cache"),
            ["NUGET_FALLBACK_PACKAGES"] = cache,
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "false",
        };
        Succeed("", $"dotnet new install Mote.Templates@{PackageFeed.Version} --add-source {PackageFeed.Folder}");
    }

    /// <summary>The user's working directory.</summary>
    public string Directory { get; }

    public IReadOnlyDictionary<string, string> Variables => _environment;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    /// <summary>A path below the working directory.</summary>
    public string PathOf(string path) => Path.Combine(Directory, path);

    public void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Runs a command line whose words have no blanks, in a directory below the working directory.</summary>
    public CommandResult Run(string directory, string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var program = words[0].Contains('/', StringComparison.Ordinal) ? PathOf(Path.Combine(directory, words[0])) : words[0];
        return Commands.Run(program, words.Skip(1), _environment, PathOf(directory));
    }

    /// <summary>The same; fails where the command does.</summary>
    public CommandResult Succeed(string directory, string command)
    {
        var result = Run(directory, command);
        Assert.That(result.ExitCode, Is.Zero, $"{command}\n{result.Output}{result.Error}");
        return result;
    }

    /// <summary>Builds, and demands that there is not so much as a warning.</summary>
    public void Build(string directory)
    {
        var built = Succeed(directory, "dotnet build -c Release");
        Assert.That(built.Output, Does.Contain("0 Warning(s)"), built.Output);
    }
}

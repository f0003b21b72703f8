using System;
using System.Collections.Generic;
using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>The packages as a user meets them: from a folder, with an empty cache, without the sources beside.</summary>
internal sealed class PackageTests
{
    private static readonly string[] Packages = ["runtime/Mote", "runtime/Mote.Http", "modules/Mote.Modules.HostMetrics", "modules/Mote.Modules.Prometheus"];

    private string _directory = "";

    private string Feed => Path.Combine(_directory, "feed");

    private string Consumer => Path.Combine(_directory, "consumer");

    [OneTimeSetUp]
    public void PackAndLayOut()
    {
        _directory = Directory.CreateTempSubdirectory("mote-packages-").FullName;
        foreach (var package in Packages)
        {
            Succeed(
                "dotnet",
                [
                    "pack", Path.Combine(PublishedAgent.RepositoryRoot, package), "-c", "Release", "-o", Feed, "-nodeReuse:false",
                    "-p:UseSharedCompilation=false", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Path.Combine(_directory, "artifacts")}"]);
        }

        Directory.CreateDirectory(Consumer);
        foreach (var file in Directory.GetFiles(Path.Combine(PublishedAgent.RepositoryRoot, "templates/agent")))
        {
            File.Copy(file, Path.Combine(Consumer, Path.GetFileName(file)));
        }
        File.WriteAllText(
            Path.Combine(_directory, "nuget.config"),
            "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");

        // Between two tags a package's version counts the commits.
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, "Mote.Http.*.nupkg")[0])["Mote.Http.".Length..];

        // The native compiler is a package too, and not one of ours: this is about ours.
        var project = Path.Combine(Consumer, "MoteAgent1.csproj");
        File.WriteAllText(project, File.ReadAllText(project)
            .Replace("<PublishAot>true</PublishAot>", "", StringComparison.Ordinal)
            .Replace("Version=\"0.1.0\"", $"Version=\"{version}\"", StringComparison.Ordinal));
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void The_templates_project_builds_from_the_packages_alone_and_runs()
    {
        var built = Build();
        Assert.That(built.ExitCode, Is.Zero, built.Output + built.Error);
        Assert.That(built.Output, Does.Contain("0 Warning(s)"));

        var modules = Succeed("dotnet", [Path.Combine(Consumer, "bin/Release/net10.0/MoteAgent1.dll"), "modules"]);
        Assert.That(
            modules.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Is.EquivalentTo(new[] { "HostMetrics startup", "Prometheus startup", "DiskWatch startup" }));
    }

    [Test]
    public void The_analyzers_come_with_the_package()
    {
        var wrong = Path.Combine(Consumer, "Wrong.cs");
        File.WriteAllText(wrong, "namespace MoteAgent1;\n\n[Mote.Module]\npublic partial class Wrong;\n");
        var built = Build();
        File.Delete(wrong);

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("Wrong.cs(4,22): error MOTE001"));
    }

    private CommandResult Build() =>
        Commands.Run(
            "dotnet",
            ["build", Consumer, "-c", "Release", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_directory, "cache") });

    private static CommandResult Succeed(string program, IEnumerable<string> arguments)
    {
        var result = Commands.Run(program, arguments);
        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        return result;
    }
}

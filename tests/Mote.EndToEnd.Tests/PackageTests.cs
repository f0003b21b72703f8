using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Mote.EndToEnd.Tests;

/// <summary>The packages as a user meets them: from a folder, with an empty cache, without the sources beside.</summary>
internal sealed class PackageTests
{
    private static readonly string[] Packages =
        ["Mote", "Mote.Analyzers", "Mote.Http", "Mote.Modules.HostMetrics", "Mote.Modules.Prometheus", "Mote.Testing", "Mote.Templates"];

    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [Test]
    public void Packing_the_solution_makes_these_packages() => Assert.That(
        Directory.GetFiles(PackageFeed.Folder, "*.nupkg").Select(file => Path.GetFileNameWithoutExtension(file)),
        Is.EquivalentTo(Packages.Select(package => $"{package}.{PackageFeed.Version}")));

    [Test]
    public void One_commit_gives_the_same_packages_byte_for_byte()
    {
        var first = Hashes(PackageFeed.Folder);
        var second = Hashes(PackageFeed.Pack("again"));

        Assert.That(first, Has.Count.EqualTo(2 * Packages.Length - 2), "a package and its symbols each; the templates and the analyzers have none");
        Assert.That(second, Is.EquivalentTo(first));

        static List<string> Hashes(string folder) =>
            [.. Directory.GetFiles(folder).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }

    [Test]
    public void The_analyzers_come_with_the_package()
    {
        _user.Succeed("", "dotnet new agent -n Analyzed");
        _user.Write("Analyzed/Wrong.cs", "namespace Analyzed;\n\n[Mote.Module]\npublic partial class Wrong;\n");
        var built = _user.Run("Analyzed", "dotnet build -c Release");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("Wrong.cs(4,22): error MOTE001"));
    }

    [Test]
    public void A_compiler_that_is_too_old_is_one_error_that_says_what_to_do()
    {
        _user.Succeed("", "dotnet new agent -n OldCompiler --tests false");
        var built = _user.Run("OldCompiler", "dotnet build -c Release -p:CompilerApiVersion=roslyn4.14");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("error MOTE902: Mote needs the compiler of .NET SDK 10.0.100 or later (5.0); this build uses 4.14: update"));
        Assert.That(built.Output, Does.Contain("1 Error(s)").And.Contain("0 Warning(s)"));
    }

    [Test]
    public void A_profile_that_is_none_is_one_error_that_says_which_there_are()
    {
        _user.Succeed("", "dotnet new agent -n NoProfile --tests false");
        var built = _user.Run("NoProfile", "dotnet build -c Release -p:MoteProfile=huge");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("error MOTE903: MoteProfile is 'huge': it must be tiny, balanced or throughput."));
    }

    [TestCase("<NoWarn>$(NoWarn);MOTE017</NoWarn>", "", "0 Warning(s)\n    0 Error(s)")]
    [TestCase("", "dotnet_diagnostic.MOTE017.severity = none", "0 Warning(s)\n    0 Error(s)")]
    [TestCase("", "", "warning MOTE017")]
    [TestCase("<WarningsAsErrors>$(WarningsAsErrors);MOTE017</WarningsAsErrors>", "", "error MOTE017")]
    [TestCase("", "dotnet_diagnostic.MOTE017.severity = error", "error MOTE017")]
    public void A_users_severities_win(string property, string severity, string expected)
    {
        var name = "Severities" + TestContext.CurrentContext.Test.ID.Replace("-", "", StringComparison.Ordinal);
        _user.Succeed("", $"dotnet new agent -n {name} --tests false --modules none");
        _user.Write($"{name}/.editorconfig", $"root = true\n\n[*.cs]\n{severity}\n");
        _user.Write($"{name}/Directory.Build.targets", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
        var module = _user.Read($"{name}/DiskWatch.cs");
        _user.Write($"{name}/DiskWatch.cs", module.Replace("    [Handle]\n", "", StringComparison.Ordinal));

        Assert.That(_user.Run(name, "dotnet build -c Release").Output, Does.Contain(expected));
    }
}

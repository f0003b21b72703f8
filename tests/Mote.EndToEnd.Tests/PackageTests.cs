using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Mote.EndToEnd.Tests;

/// <summary>The packages as a user meets them: from a folder, with an empty cache, without the sources beside.</summary>
internal sealed class PackageTests
{
    private static readonly string[] Packages = ["Mote", "Mote.Http", "Mote.Modules.HostMetrics", "Mote.Modules.Prometheus", "Mote.Testing", "Mote.Templates"];

    [Test]
    public void Packing_the_solution_makes_these_packages() => Assert.That(
        Directory.GetFiles(PackageFeed.Folder, "*.nupkg").Select(file => Path.GetFileNameWithoutExtension(file)),
        Is.EquivalentTo(Packages.Select(package => $"{package}.{PackageFeed.Version}")));

    [Test]
    public void One_commit_gives_the_same_packages_byte_for_byte()
    {
        var first = Hashes(PackageFeed.Folder);
        var second = Hashes(PackageFeed.Pack("again"));

        Assert.That(first, Has.Count.EqualTo(2 * Packages.Length - 1), "a package and its symbols each, and the templates have none");
        Assert.That(second, Is.EquivalentTo(first));

        static List<string> Hashes(string folder) =>
            [.. Directory.GetFiles(folder).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
    }

    [Test]
    public void The_analyzers_come_with_the_package()
    {
        using var user = new NewUser();
        user.Succeed("", "dotnet new agent -n FirstAgent");
        user.Write("FirstAgent/Wrong.cs", "namespace FirstAgent;\n\n[Mote.Module]\npublic partial class Wrong;\n");
        var built = user.Run("FirstAgent", "dotnet build -c Release");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("Wrong.cs(4,22): error MOTE001"));
    }

    [Test]
    public void A_compiler_that_is_too_old_is_one_error_that_says_what_to_do()
    {
        using var user = new NewUser();
        user.Succeed("", "dotnet new agent -n FirstAgent --tests false");
        var built = user.Run("FirstAgent", "dotnet build -c Release -p:CompilerApiVersion=roslyn4.14");

        Assert.That(built.ExitCode, Is.Not.Zero);
        Assert.That(built.Output, Does.Contain("error MOTE902: Mote needs the compiler of .NET SDK 10.0.100 or later (5.0); this build uses 4.14: update"));
        Assert.That(built.Output, Does.Contain("1 Error(s)").And.Contain("0 Warning(s)"));
    }

    [TestCase("<NoWarn>$(NoWarn);MOTE017</NoWarn>", "", "0 Warning(s)")]
    [TestCase("", "dotnet_diagnostic.MOTE017.severity = none", "0 Warning(s)")]
    [TestCase("", "", "warning MOTE017")]
    [TestCase("<WarningsAsErrors>$(WarningsAsErrors);MOTE017</WarningsAsErrors>", "", "error MOTE017")]
    [TestCase("", "dotnet_diagnostic.MOTE017.severity = error", "error MOTE017")]
    public void A_users_severities_win(string property, string severity, string expected)
    {
        using var user = new NewUser();
        user.Succeed("", "dotnet new agent -n FirstAgent --tests false --modules none");
        user.Write("FirstAgent/.editorconfig", $"root = true\n\n[*.cs]\n{severity}\n");
        user.Write("FirstAgent/Directory.Build.targets", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");
        var module = user.Read("FirstAgent/DiskWatch.cs");
        user.Write("FirstAgent/DiskWatch.cs", module.Replace("    [Handle]\n", "", StringComparison.Ordinal));

        Assert.That(user.Run("FirstAgent", "dotnet build -c Release").Output, Does.Contain(expected));
    }
}

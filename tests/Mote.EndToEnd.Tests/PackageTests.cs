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
}

using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary>Native agents for this processor and for another one, and what the build says where their linker is missing.</summary>
internal sealed class LinkerTests
{
    private readonly NewUser _user = new();

    [OneTimeSetUp]
    public void Create() => _user.Succeed("", "dotnet new agent -n Linked --tests false");

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [TestCase("-p:MoteStatic=true", "sh uname", "clang lld zlib1g-dev'")]
    [TestCase("-p:MoteStatic=true", "sh uname clang", "clang lld zlib1g-dev'")]
    [TestCase("-r linux-arm64", "sh uname clang ld.lld", "clang lld gcc-aarch64-linux-gnu libc6-dev-arm64-cross'")]
    [TestCase("-r linux-arm64 -p:MoteStatic=true", "sh uname clang aarch64-linux-gnu-gcc", "clang lld gcc-aarch64-linux-gnu libc6-dev-arm64-cross'")]
    public void A_missing_linker_is_one_error_that_names_the_packages(string options, string programs, string packages)
    {
        var path = Directory.CreateTempSubdirectory("mote-programs-").FullName;
        foreach (var program in programs.Split(' ')) File.CreateSymbolicLink(Path.Combine(path, program), Commands.Find(program).First());
        var published = Commands.Run(
            Commands.Find("dotnet").First(),
            ["publish", "Linked.csproj", .. options.Split(' ')],
            new Dictionary<string, string>(_user.Variables) { ["PATH"] = path },
            _user.PathOf("Linked"));
        Directory.Delete(path, recursive: true);

        Assert.That(published.ExitCode, Is.Not.Zero);
        Assert.That(published.Output, Does.Contain("error MOTE900: A native agent is linked with clang").And.Contain($"apt-get install {packages}"));
    }

    /// <summary>The emulator stands for the device; it finds the C library of the other processor where the cross tools have it.</summary>
    [TestCase("", "-L /usr/aarch64-linux-gnu ")]
    [TestCase(" -p:MoteStatic=true", "")]
    public void An_agent_for_arm64_is_linked_here_and_runs_there(string options, string library)
    {
        _user.Succeed("Linked", $"dotnet publish Linked.csproj -r linux-arm64 -o out-arm64{options}");

        var modules = _user.Succeed("Linked", $"qemu-aarch64-static {library}out-arm64/agent modules").Output;
        Assert.That(modules, Is.EqualTo("HostMetrics startup\nPrometheus startup\nDiskWatch startup\n"));
        Assert.That(_user.Succeed("Linked", $"qemu-aarch64-static {library}out-arm64/agent check").ExitCode, Is.Zero);
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Mote.EndToEnd.Tests;

/// <summary>The unit that <c>dotnet build -t:MoteSystemd</c> writes: the template's own, right for systemd, and with few rights.</summary>
internal sealed class SystemdTests
{
    private const double ExposureMax = 2.0;

    private static readonly Lazy<string> Unit = new(() => Write());

    [Test]
    public void The_template_brings_what_the_target_writes() =>
        Assert.That(File.ReadAllText(Path.Combine(SourceTree.Root, "templates/agent/agent.service")), Is.EqualTo(Unit.Value));

    [Test]
    public void A_newer_systemd_reloads_by_itself_and_waits_longer_with_each_restart() =>
        Assert.That(Write("-p:MoteServiceSystemd=254"), Does.Contain("Type=notify-reload\n").And.Contain("RestartSteps=6\n").And.Not.Contain("ExecReload"));

    [TestCaseSource(nameof(Analyzers))]
    public void Systemd_accepts_it_and_finds_little_exposed(string analyze)
    {
        var directory = Directory.CreateTempSubdirectory("mote-unit-").FullName;
        var file = Path.Combine(directory, "agent.service");

        // The program must be there.
        File.WriteAllText(file, Unit.Value.Replace("/opt/agent/agent", "/bin/true", StringComparison.Ordinal));
        var verified = Commands.Run(analyze, ["verify", file]);
        var security = Commands.Run(analyze, ["security", "--offline=true", file]);
        Directory.Delete(directory, recursive: true);

        Assert.That((verified.ExitCode, verified.Error), Is.EqualTo((0, "")));

        // The last line: "→ Overall exposure level for agent.service: 1.5 OK".
        var exposure = double.Parse(security.Output.TrimEnd().Split('\n')[^1].Split(": ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        TestContext.Out.WriteLine($"exposure {exposure}");
        Assert.That(exposure, Is.LessThanOrEqualTo(ExposureMax));
    }

    private static IEnumerable<string> Analyzers() => Commands.Find("systemd-analyze");

    private static string Write(params string[] properties)
    {
        var directory = Directory.CreateTempSubdirectory("mote-unit-").FullName;
        var file = Path.Combine(directory, "agent.service");
        IEnumerable<string> arguments =
        [
            "build", "templates/agent/MoteAgent1.csproj", "-t:MoteSystemd", $"-p:MoteServiceFile={file}", .. properties, .. Commands.BuildApart(directory),
        ];
        var result = Commands.Run("dotnet", arguments, directory: SourceTree.Root);
        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        var unit = File.ReadAllText(file);
        Directory.Delete(directory, recursive: true);
        return unit;
    }

}

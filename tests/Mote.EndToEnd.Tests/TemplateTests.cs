using System;
using System.IO;
using System.Linq;

namespace Mote.EndToEnd.Tests;

/// <summary><c>dotnet new agent</c>, from an empty directory to an agent that runs.</summary>
internal sealed class TemplateTests
{
    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [TestCase("Acme.Edge.Gateway")]
    [TestCase("my-agent")]
    [TestCase("event")]
    [TestCase("Überwachung")]
    public void A_new_agent_of_any_name_builds_without_a_warning(string name)
    {
        _user.Succeed("", $"dotnet new agent -n {name}");
        _user.Build(name);

        Assert.That(Modules(name), Is.EquivalentTo(new[] { "HostMetrics startup", "Prometheus startup", "DiskWatch startup" }));
    }

    /// <summary>The commands of the README's first screen, one by one.</summary>
    [Test]
    public void The_first_screen_of_the_readme_works_as_it_stands()
    {
        var directory = "";
        var executed = 0;
        foreach (var command in FirstScreen())
        {
            switch (command)
            {
                case "dotnet new install Mote.Templates":
                    break; // Done by the user's first step, from the folder: these packages are not published yet.
                case var enter when enter.StartsWith("cd ", StringComparison.Ordinal):
                    directory = enter[3..];
                    break;
                case "dotnet run -- run":
                    using (var agent = new RunningAgent("--", ["dotnet", "run", "--project", _user.PathOf(directory)], _user.Variables)) AssertServes(agent);
                    break;
                case "out/agent run":
                    using (var agent = new RunningAgent(_user.PathOf($"{directory}/out/agent"), environment: _user.Variables))
                    {
                        AssertServes(agent);
                        Assert.That(agent.Signal("TERM"), Is.Zero);
                    }

                    break;
                default:
                    _user.Succeed(directory, command);
                    break;
            }

            executed++;
        }

        Assert.That(executed, Is.EqualTo(7));
    }

    /// <summary>Every pair of choices is among these, below a folder that manages its packages' versions centrally.</summary>
    [TestCase("--modules HostMetrics --modules Prometheus --tests false")]
    [TestCase("--modules HostMetrics --modules Prometheus --container --systemd --central-versions")]
    [TestCase("--modules HostMetrics --tests false --systemd --central-versions")]
    [TestCase("--modules HostMetrics --container")]
    [TestCase("--modules Prometheus --tests false --container --central-versions")]
    [TestCase("--modules Prometheus --systemd")]
    [TestCase("--modules none --tests false --container --systemd")]
    [TestCase("--modules none --central-versions")]
    public void Every_pair_of_choices_builds_without_a_warning_and_its_test_passes(string choices)
    {
        var name = "Agent" + TestContext.CurrentContext.Test.ID.Replace("-", "", StringComparison.Ordinal);
        Directory.CreateDirectory(_user.PathOf("central"));
        _user.Write(
            "central/Directory.Packages.props",
            "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        _user.Succeed("central", $"dotnet new agent -n {name} {choices}");
        var directory = $"central/{name}";
        _user.Build(directory);

        string[] expected = ["DiskWatch", .. new[] { "HostMetrics", "Prometheus" }.Where(module => choices.Contains(module, StringComparison.Ordinal))];
        Assert.That(Modules(directory), Is.EquivalentTo(expected.Select(module => $"{module} startup")));
        Assert.That(File.Exists(_user.PathOf($"{directory}/Containerfile")), Is.EqualTo(choices.Contains("--container", StringComparison.Ordinal)));
        Assert.That(File.Exists(_user.PathOf($"{directory}/agent.service")), Is.EqualTo(choices.Contains("--systemd", StringComparison.Ordinal)));
        if (choices.Contains("--tests false", StringComparison.Ordinal)) return;

        Assert.That(_user.Succeed(directory, "dotnet test -c Release --no-build").Output, Does.Contain("Passed:     1"));
    }

    [Test]
    public void A_new_module_and_a_new_message_fit_the_project_they_are_created_in()
    {
        _user.Succeed("", "dotnet new agent -n Acme.Beacon --tests false");
        _user.Succeed("Acme.Beacon", "dotnet new agent-module -n Beeper");
        _user.Succeed("Acme.Beacon", "dotnet new agent-message -n Beep");
        var agent = _user.Read("Acme.Beacon/DeviceAgent.cs");
        _user.Write("Acme.Beacon/DeviceAgent.cs", agent.Replace("[Use<DiskWatch>]\n", "[Use<DiskWatch>]\n[Use<Beeper>]\n", StringComparison.Ordinal));
        _user.Build("Acme.Beacon");

        Assert.That(Modules("Acme.Beacon"), Does.Contain("Beeper startup"));
        Assert.That(_user.Read("Acme.Beacon/Beep.cs"), Does.Contain("namespace Acme.Beacon;"));
    }

    private static string[] FirstScreen()
    {
        var readme = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));
        var block = readme.Split("```sh\n")[1].Split("```")[0];
        return [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].Trim())];
    }

    private static void AssertServes(RunningAgent agent) =>
        Assert.That(agent.Get("/metrics"), Does.Contain("node_load1").And.Contain("mote_module_state{module=\"DiskWatch\"} 2"));

    private string[] Modules(string directory) =>
        _user.Succeed(directory, "dotnet bin/Release/net10.0/agent.dll modules").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

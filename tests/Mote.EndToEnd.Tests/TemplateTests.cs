using System;

namespace Mote.EndToEnd.Tests;

/// <summary><c>dotnet new agent</c>, from an empty directory to an agent that runs.</summary>
internal sealed class TemplateTests
{
    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [TestCase("FirstAgent")]
    [TestCase("Acme.Edge.Gateway")]
    [TestCase("my-agent")]
    [TestCase("event")]
    [TestCase("Überwachung")]
    public void A_new_agent_builds_without_a_warning_and_runs(string name)
    {
        _user.Succeed("", $"dotnet new agent -n {name}");
        _user.Build(name);

        var modules = _user.Succeed(name, "dotnet bin/Release/net10.0/agent.dll modules");
        Assert.That(
            modules.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Is.EquivalentTo(new[] { "HostMetrics startup", "Prometheus startup", "DiskWatch startup" }));
    }
}

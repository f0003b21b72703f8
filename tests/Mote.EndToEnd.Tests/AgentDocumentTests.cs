using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Mote.EndToEnd.Tests;

/// <summary>The schema and the graph that the build writes for a user.</summary>
internal sealed class AgentDocumentTests
{
    private readonly NewUser _user = new();

    [OneTimeTearDown]
    public void Leave() => _user.Dispose();

    [OneTimeSetUp]
    public void Create()
    {
        _user.Succeed("", "dotnet new agent -n FirstAgent --tests false --modules Prometheus");
        _user.Build("FirstAgent");
    }

    [Test]
    public async Task The_schema_beside_the_configuration_takes_it_and_follows_the_modules()
    {
        var schema = await SchemaAsync();

        Assert.That(schema.Validate(_user.Read("FirstAgent/agent.json")), Is.Empty);
        // The schema in the template knows hostMetrics too.
        Assert.That(schema.Properties.Keys, Is.EquivalentTo(new[] { "$schema", "diskWatch", "prometheus", "agent" }));
    }

    [TestCase("{ \"diskWatch\": { \"pth\": \"/\" } }", "NoAdditionalPropertiesAllowed")]
    [TestCase("{ \"diskWatch\": { \"path\": 1 } }", "StringExpected")]
    [TestCase("{ \"diskWatch\": { \"warnAtPercent\": 101 } }", "NumberTooBig")]
    public async Task The_schema_refuses_what_the_agent_refuses(string json, string kind)
    {
        var errors = (await SchemaAsync()).Validate(json);

        Assert.That(errors.Select(Innermost), Is.EqualTo(new[] { kind }));
    }

    [Test]
    public void A_new_option_is_in_the_schema_after_a_build()
    {
        _user.Succeed("", "dotnet new agent -n Changing --tests false --modules none");
        var module = _user.Read("Changing/DiskWatch.cs");
        const string Added = "    public bool Quiet { get; init; }\n\n";
        _user.Write("Changing/DiskWatch.cs", module.Replace("    [Range(1, 100)]", Added + "    [Range(1, 100)]", StringComparison.Ordinal));
        _user.Build("Changing");
        var schema = _user.Read("Changing/agent.schema.json");
        Assert.That(schema, Does.Contain("\"quiet\""));

        var written = File.GetLastWriteTimeUtc(_user.PathOf("Changing/agent.schema.json"));
        File.SetLastWriteTimeUtc(_user.PathOf("Changing/DiskWatch.cs"), DateTime.UtcNow);
        _user.Build("Changing");
        Assert.That(File.GetLastWriteTimeUtc(_user.PathOf("Changing/agent.schema.json")), Is.EqualTo(written), "what is equal is not written again");
    }

    [Test]
    public void The_graph_is_written_and_drawn()
    {
        _user.Succeed("FirstAgent", "dotnet build -c Release -t:MoteGraph");

        Assert.That(_user.Read("FirstAgent/agent.graph.mmd"), Does.StartWith("flowchart LR\n").And.Contain("DiskWatch -- DiskUse --> DiskWatch"));
        var texts = XDocument.Load(_user.PathOf("FirstAgent/agent.graph.svg")).Descendants().Where(element => element.Name.LocalName == "text");
        Assert.That(texts.Select(text => text.Value), Is.EquivalentTo(new[] { "Prometheus", "DiskWatch", "every 10 s", "DiskUse" }));
    }

    [TestCase("", "", "has no [Agent] class; name the project that has one")]
    [TestCase(
        "namespace Sample; [Mote.Agent] static partial class One; [Mote.Agent] static partial class Two;",
        "",
        "has several agents: One, Two; say which one, as by -p:MoteAgent=One")]
    [TestCase("namespace Sample; [Mote.Agent] static partial class One;", "-p:MoteAgent=Three", "has no agent 'Three'; it has One")]
    public void Which_agent_is_meant_is_asked(string source, string choice, string expected)
    {
        Directory.CreateDirectory(_user.PathOf("library"));
        _user.Write(
            "library/library.csproj",
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
               <ItemGroup><PackageReference Include="Mote" Version="{PackageFeed.Version}" /></ItemGroup>
             </Project>
             """);
        _user.Write("library/Agents.cs", source);
        var asked = _user.Run("library", $"dotnet build -t:MoteSchema {choice}");

        Assert.That(asked.ExitCode, Is.Not.Zero);
        Assert.That(asked.Output, Does.Contain($"error MOTE901: library.dll {expected}"));
    }

    private async Task<JsonSchema> SchemaAsync() => await JsonSchema.FromJsonAsync(_user.Read("FirstAgent/agent.schema.json"));

    private static string Innermost(ValidationError error) =>
        error is ChildSchemaValidationError child ? Innermost(child.Errors.Values.SelectMany(inner => inner).First()) : error.Kind.ToString();
}

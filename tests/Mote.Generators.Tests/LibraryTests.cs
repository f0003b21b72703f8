using System.Linq;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Generators.Tests;

/// <summary>Modules of other assemblies: an agent that references only their dlls composes them, private handlers and all.</summary>
internal sealed class LibraryTests
{
    private const string Messages =
        "namespace Shared; [Message] public readonly record struct Temperature(int Celsius); [Message] public readonly record struct FanWanted(int Percent);";

    private const string Sensors =
        """
        namespace Sensors;
        internal static class Conversion { internal static int ToCelsius(int fahrenheit) => (fahrenheit - 32) * 5 / 9; }
        [Options]
        public sealed record SensorOptions { public int Fahrenheit { get; init; } = 212; }
        [Module] public sealed partial class Sensor(Publisher<Shared.Temperature> read, SensorOptions options)
        {
            [Every("1s")] private void Look() => read.Publish(new(Conversion.ToCelsius(options.Fahrenheit)));
        }
        """;

    private const string Heating =
        """
        namespace Heating;
        internal static class Heard { internal static int Celsius; }
        [Module] public sealed partial class Thermostat([Optional] Publisher<Shared.FanWanted> fan)
        {
            public static int LastCelsius => Heard.Celsius;
            [Handle] private void On(in Shared.Temperature temperature) { Heard.Celsius = temperature.Celsius; fan.Publish(new(100)); }
        }
        """;

    private const string Agent = "[Agent] [Use<Sensors.Sensor>] [Use<Heating.Thermostat>] public static partial class House;";

    [Test]
    public void An_agent_composes_modules_of_dlls_that_it_only_references_and_they_run()
    {
        var messages = Generation.Of([Messages], "Shared");
        var sensors = Generation.Of([Sensors], "Sensors", messages.EmitReference());
        var heating = Generation.Of([Heating], "Heating", messages.EmitReference());
        var agent = Generation.Of([Agent], "House", messages.EmitReference(), sensors.EmitReference(), heating.EmitReference());

        using var house = new LoadedAgent(agent, "{ \"sensor\": { \"fahrenheit\": 50 } }", messages, sensors, heating);
        house.Advance(seconds: 1);

        Assert.That(house.Value("Heating.Thermostat", "LastCelsius"), Is.EqualTo(10));
    }

    [TestCase(ManifestText.Version - 1)]
    [TestCase(ManifestText.Version + 1)]
    public void A_library_built_with_another_manifest_yields_no_agent_and_the_analyzers_know_why(int version)
    {
        var messages = Generation.Of([Messages], "Shared");
        var other = Generation.Of([$"namespace Heating; [Mote.ModuleManifest({version}, \"\")] public sealed class Thermostat;"], "Heating");
        var sensors = Generation.Of([Sensors], "Sensors", messages.EmitReference());

        var agent = Generation.Of([Agent], "House", messages.EmitReference(), sensors.EmitReference(), other.EmitReference());

        Assert.That(agent.Sources, Is.Empty);
        var diagnostics = new DiagnosticBag();
        Assert.That(AgentDiscovery.Discover(agent.Input.GetTypeByMetadataName("House")!, diagnostics, out _), Is.Null);
        Assert.That(diagnostics.Found.Select(found => found.Kind), Is.EqualTo(new[] { DiagnosticKind.ManifestVersion }));
    }

    [Test]
    public void A_module_that_the_library_keeps_to_itself_yields_no_agent()
    {
        var library = Generation.Of(["namespace Heating; [Module] internal sealed partial class Thermostat { }"], "Heating");

        var agent = Generation.Of(["[Agent] [Use<Heating.Thermostat>] public static partial class House;"], "House", library.EmitReference());

        Assert.That(agent.Sources, Is.Empty);
        var diagnostics = new DiagnosticBag();
        Assert.That(AgentDiscovery.Discover(agent.Input.GetTypeByMetadataName("House")!, diagnostics, out _), Is.Null);
        Assert.That(diagnostics.Found.Select(found => found.Kind), Is.EqualTo(new[] { DiagnosticKind.ContractMustBePublic }));
    }

    [Test]
    public void The_manifest_names_the_messages_that_a_module_publishes()
    {
        var generation =
            Generation.Of(
                """
                [Message] public readonly record struct Heat;
                [Module] public sealed partial class Panel { public Panel(Publisher<Heat> heat) => _ = heat; }
                """);

        Assert.That(generation.SourceOf("Panel.Module.g.cs"), Does.Contain("parameter\theat\tPublisher\tglobal::Mote.Publisher<global::Heat>\tglobal::Heat\t"));
        generation.Emit();
    }
}

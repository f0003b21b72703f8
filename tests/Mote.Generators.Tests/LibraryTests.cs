using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Mote.Dispatch;
using Mote.Hosting;
using Mote.Options;

namespace Mote.Generators.Tests;

/// <summary>Modules of other assemblies: an agent that references only their dlls composes them, private handlers and all.</summary>
internal sealed class LibraryTests
{
    private const string Messages = "namespace Shared; [Message] public readonly record struct Temperature(int Celsius); [Message] public readonly record struct FanWanted(int Percent);";

    private const string Sensors =
        """
        namespace Sensors;
        internal static class Conversion { internal static int ToCelsius(int fahrenheit) => (fahrenheit - 32) * 5 / 9; }
        public sealed record SensorOptions { public int Fahrenheit { get; init; } = 212; }
        [Module] public sealed partial class Sensor(Outlet<Shared.Temperature> read, SensorOptions options)
        {
            [Every("1s")] private void Look() => read.Publish(new(Conversion.ToCelsius(options.Fahrenheit)));
        }
        """;

    private const string Heating =
        """
        namespace Heating;
        internal static class Heard { internal static int Celsius; }
        [Module] public sealed partial class Thermostat([Optional] Outlet<Shared.FanWanted> fan)
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
        var context = new AssemblyLoadContext("house", isCollectible: true);
        foreach (var library in new[] { messages, sensors, heating }) context.LoadFromStream(new System.IO.MemoryStream(library.Emit()));
        var house = context.LoadFromStream(new System.IO.MemoryStream(agent.Emit())).GetType("House")!;

        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var configuration = AgentConfiguration.Parse("{ \"sensor\": { \"fahrenheit\": 50 } }"u8, "agent.json", []);
        var graph = (AgentGraph)house.GetMethod("Build")!.Invoke(null, [new AgentSetup { Time = time, Log = new NoLog(time), Configuration = configuration, State = new StateDirectory("state") }])!;
        graph.StartModules();
        time.Advance(TimeSpan.FromSeconds(1));
        graph.Lane.RunUntilIdle();

        var thermostat = context.Assemblies.Single(assembly => assembly.GetName().Name == "Heating").GetType("Heating.Thermostat")!;
        Assert.That(thermostat.GetProperty("LastCelsius", BindingFlags.Public | BindingFlags.Static)!.GetValue(null), Is.EqualTo(10));
        Assert.That(graph.StopModules(TimeSpan.FromSeconds(1)), Is.True);
        context.Unload();
    }

    [Test]
    public void A_library_built_with_an_older_manifest_yields_no_agent()
    {
        var messages = Generation.Of([Messages], "Shared");
        var old = Generation.Of(["[assembly: Mote.Manifest(0, \"\")] namespace Heating; public sealed class Thermostat;"], "Heating");
        var sensors = Generation.Of([Sensors], "Sensors", messages.EmitReference());

        var agent = Generation.Of([Agent], "House", messages.EmitReference(), sensors.EmitReference(), old.EmitReference());

        Assert.That(agent.Sources, Is.Empty);
    }

    [TestCase("Outlet<Heat>", "Outlet")]
    [TestCase("WaitOutlet<Heat>", "WaitOutlet")]
    [TestCase("Ask<Heat, int>", "Ask")]
    [TestCase("AskAsync<Heat, int>", "AskAsync")]
    public void The_manifest_tells_of_all_four_kinds_of_edge(string parameter, string kind)
    {
        const string edges = "namespace Mote { public readonly struct WaitOutlet<T>; public readonly struct Ask<Q, R>; public readonly struct AskAsync<Q, R>; }";
        var generation = Generation.Of($"[Message] public readonly record struct Heat; [Module] public sealed partial class Panel {{ public Panel({parameter} edge) => _ = edge; }} {edges}");

        Assert.That(generation.SourceOf("Manifest.g.cs"), Does.Contain($"parameter\\tedge\\t{kind}\\t").And.Contain("global::Heat"));
        generation.Emit();
    }

    private sealed class NoLog(TimeProvider time) : LogSink(time, LogLevel.Error)
    {
        public override void Write(LogLevel level, ReadOnlySpan<byte> line) => Assert.Fail(Encoding.UTF8.GetString(line));
    }
}

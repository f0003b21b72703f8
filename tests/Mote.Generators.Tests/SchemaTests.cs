using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Mote.Build;
using NJsonSchema;

namespace Mote.Generators.Tests;

/// <summary>The schema says of a configuration what the agent itself says.</summary>
internal sealed class SchemaTests
{
    private const string Source =
        """
        using System.Collections.Generic; using System.Net;
        public enum Mode { Off, HalfWay }
        public sealed record Limits
        {
            [Range(-2.5, 1e30)] public double Height { get; init; } = -1.5;
            public required Mode Mode { get; init; }
        }
        [Options] public sealed record FanOptions
        {
            /// <summary>How fast "it" turns. In steps.</summary>
            [Range(1, 9)] public int Speed { get; init; } = 3;
            public byte Count { get; init; }
            public long Far { get; init; } = -7;
            public decimal? Share { get; init; } = 0.5m;
            public float Part { get; init; } = 0.1f;
            public bool On { get; init; } = true;
            public string Path { get; init; } = "C:\\a\tb";
            [Range("1s", "1h")] public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);
            public ByteSize Size { get; init; } = new(1024);
            public IPEndPoint? Listen { get; init; }
            public IPEndPoint Serve { get; init; } = new(IPAddress.Loopback, 9464);
            public IPEndPoint Call { get; init; } = new IPEndPoint(System.Net.IPAddress.IPv6Any, 80);
            public Uri? Home { get; init; }
            public Uri Away { get; init; } = new("https://example.org");
            public Mode Mode { get; init; } = Mode.HalfWay;
            public Mode? Maybe { get; init; }
            public Limits? Limits { get; init; }
            public Limits[] All { get; init; } = [];
            public Dictionary<string, int> Numbers { get; init; } = [];
            public List<string>? Names { get; init; }
        }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        [Agent] [Use<Fan>] public static partial class House;
        """;

    private static readonly Generation Agent = Generation.Of(Source);

    private JsonSchema _schema = new();

    [OneTimeSetUp]
    public async Task ReadSchema()
    {
        using var assembly = new MemoryStream(Agent.Emit());
        _schema = await JsonSchema.FromJsonAsync(AgentDocuments.Read(assembly).Single().Schema);
    }

    [TestCase("{}")]
    [TestCase("""{ "$schema": "./agent.schema.json", "agent": { "stopDeadline": "5s", "turnDeadline": "2s" }, "fan": {} }""")]
    [TestCase("""{ "fan": { "speed": 9, "count": 255, "far": -9223372036854775808, "share": 0.25, "part": 1e3, "on": false, "path": "" } }""")]
    [TestCase("""{ "fan": { "period": "1.5s", "size": "16MiB", "listen": "127.0.0.1:80", "home": "https://example.org" } }""")]
    [TestCase("""{ "fan": { "size": "1", "listen": "[::1]:9464", "mode": "off" } }""")]
    [TestCase("""{ "fan": { "mode": "HALFWAY", "maybe": null, "share": null, "home": null, "limits": null, "names": null } }""")]
    [TestCase("""{ "fan": { "limits": { "height": 1e20, "mode": "off" }, "all": [ { "mode": "halfWay" } ], "numbers": { "a": 1 }, "names": ["b"] } }""")]
    public void Both_take(string json)
    {
        Assert.That(LoadedAgent.ErrorsOf(Agent, json), Is.Empty);
        Assert.That(_schema.Validate(json), Is.Empty);
    }

    [TestCase("""{ "fann": {} }""", TestName = "Both_refuse_an_unknown_section")]
    [TestCase("""{ "fan": { "sped": 1 } }""", TestName = "Both_refuse_an_unknown_key")]
    [TestCase("""{ "agent": { "stop": "1s" } }""", TestName = "Both_refuse_an_unknown_key_of_the_runtimes_own_section")]
    [TestCase("""{ "fan": { "limits": { "mode": "off", "depth": 1 } } }""", TestName = "Both_refuse_an_unknown_key_further_in")]
    [TestCase("""{ "fan": 1 }""")]
    [TestCase("""{ "$schema": 1 }""")]
    [TestCase("""{ "fan": { "$schema": "x" } }""")]
    [TestCase("""{ "fan": { "speed": "1" } }""")]
    [TestCase("""{ "fan": { "speed": 1.5 } }""")]
    [TestCase("""{ "fan": { "speed": 0 } }""")]
    [TestCase("""{ "fan": { "speed": 10 } }""")]
    [TestCase("""{ "fan": { "count": 256 } }""")]
    [TestCase("""{ "fan": { "count": -1 } }""")]
    [TestCase("""{ "fan": { "on": "true" } }""")]
    [TestCase("""{ "fan": { "path": 1 } }""")]
    [TestCase("""{ "fan": { "period": 10 } }""")]
    [TestCase("""{ "fan": { "period": "10" } }""")]
    [TestCase("""{ "fan": { "size": "1TiB" } }""")]
    [TestCase("""{ "fan": { "listen": "localhost:80" } }""")]
    [TestCase("""{ "fan": { "home": "/etc" } }""")]
    [TestCase("""{ "fan": { "mode": "on" } }""")]
    [TestCase("""{ "fan": { "mode": 1 } }""")]
    [TestCase("""{ "fan": { "limits": { "mode": "off", "height": -3 } } }""")]
    [TestCase("""{ "fan": { "all": [ {} ] } }""", TestName = "Both_refuse_an_element_without_what_it_requires")]
    [TestCase("""{ "fan": { "all": {} } }""")]
    [TestCase("""{ "fan": { "numbers": { "a": "b" } } }""")]
    [TestCase("""{ "fan": { "names": "b" } }""")]
    public void Both_refuse(string json)
    {
        Assert.That(LoadedAgent.ErrorsOf(Agent, json), Is.Not.Empty);
        Assert.That(_schema.Validate(json), Is.Not.Empty);
    }

    // A duration's range is beyond a pattern, and what is required may come from the environment.
    [TestCase("""{ "fan": { "period": "1ms" } }""")]
    [TestCase("""{ "fan": { "limits": {} } }""")]
    public void Only_the_agent_refuses(string json)
    {
        Assert.That(LoadedAgent.ErrorsOf(Agent, json), Is.Not.Empty);
        Assert.That(_schema.Validate(json), Is.Empty);
    }

    [TestCase("speed", 3L)]
    [TestCase("far", -7L)]
    [TestCase("share", 0.5)]
    [TestCase("part", 0.1)]
    [TestCase("on", true)]
    [TestCase("path", "C:\\a\tb")]
    [TestCase("period", "10s")]
    [TestCase("mode", "halfWay")]
    [TestCase("serve", "127.0.0.1:9464")]
    [TestCase("call", "[::]:80")]
    [TestCase("away", "https://example.org")]
    [TestCase("size", null)]
    public void A_default_is_the_value_that_its_record_writes(string key, object? expected) =>
        Assert.That(_schema.Properties["fan"].Properties[key].Default, Is.EqualTo(expected));

    [TestCase("speed", "How fast \"it\" turns.")]
    [TestCase("period", "From 1s to 1h.")]
    [TestCase("size", "Default: new(1024)")]
    public void A_description_says_what_a_schema_cannot(string key, string expected) =>
        Assert.That(_schema.Properties["fan"].Properties[key].Description, Is.EqualTo(expected));

    [Test]
    public void A_new_timer_does_not_write_the_schema_anew()
    {
        var generation = Generation.Of(Source);

        generation.Edit(0, "public Fan(", "[Every(\"1s\")] void Tick() { } public Fan(");

        Assert.That(generation.Reasons(TrackingNames.Agents), Is.All.EqualTo(Microsoft.CodeAnalysis.IncrementalStepRunReason.Modified));
        Assert.That(generation.Reasons(TrackingNames.Configurations), Is.All.EqualTo(Microsoft.CodeAnalysis.IncrementalStepRunReason.Unchanged));
    }
}

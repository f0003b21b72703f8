using System.Threading.Tasks;

namespace Mote.Analyzers.Tests;

internal sealed class UnknownOptionKeyTests
{
    private const string Agent =
        """
        [Options]
        public sealed record FanOptions { public int Speed { get; init; } public string Zone { get; init; } = ""; }
        [Module] public sealed partial class Fan { public Fan(FanOptions options) { } }
        [Agent] [Use<Fan>] public static partial class Sample;
        """;

    [TestCase("{ \"fan\": { {|MOTE019:\"sped\"|}: 1, \"zone\": \"a\" } }")]
    [TestCase("{ {|MOTE019:\"fann\"|}: { \"speed\": 1 } }")]
    [TestCase("{ \"fan\": { {|MOTE019:\"$schema\"|}: 1 } }")]
    [TestCase("{ // a comment\n  \"fan\": { \"speed\": 1, /* another */ {|MOTE019:\"colour\"|}: [\"red\", { \"deep\": 1 }] },\n {|MOTE019:\"fan2\"|}: {} }")]
    public Task An_unknown_key_is_reported_where_it_stands(string json) => Rule.Checks(Agent, ("agent.json", json));

    [TestCase("{ \"fan\": { \"speed\": 1 } }")]
    [TestCase("{ \"$schema\": \"./agent.schema.json\", \"fan\": { \"speed\": 1 } }")]
    [TestCase("{}")]
    [TestCase("")]
    [TestCase("{ \"fan\": ")]
    [TestCase("]]]] \"fan\" : : \"\\/\" '")]
    public Task Known_keys_and_malformed_files_are_not_reported(string json) => Rule.Checks(Agent, ("agent.json", json));

    [TestCase("{ \"watch\": { \"limits\": { {|MOTE019:\"mxa\"|}: 1 } } }")]
    [TestCase("{ \"watch\": { \"targets\": [ { \"max\": 1 }, { {|MOTE019:\"url\"|}: 1 } ], \"limits\": { \"max\": 1 } } }")]
    [TestCase("{ \"watch\": { \"rooms\": { \"any\": { {|MOTE019:\"mni\"|}: 1 } }, \"labels\": { \"any\": \"a\" } } }")]
    [TestCase("{ \"watch\": { \"labels\": { \"any\": { \"thing\": 1 } }, {|MOTE019:\"label\"|}: {} } }")]
    [TestCase("{ \"agent\": { \"stopDeadline\": \"1s\", {|MOTE019:\"stop\"|}: 1 } }")]
    public Task A_nested_key_is_checked_where_it_stands(string json) => Rule.Checks(
        """
        public sealed record Limits { public int Max { get; init; } }
        [Options] public sealed record WatchOptions
        {
            public Limits Limits { get; init; } = new();
            public Limits[] Targets { get; init; } = [];
            public System.Collections.Generic.Dictionary<string, Limits> Rooms { get; init; } = [];
            public System.Collections.Generic.Dictionary<string, string> Labels { get; init; } = [];
        }
        [Module] public sealed partial class Watch { public Watch(WatchOptions options) { } }
        [Agent] [Use<Watch>] public static partial class Sample;
        """,
        ("agent.json", json));

    [Test]
    public Task Another_file_is_ignored() => Rule.Checks(Agent, ("other.json", "{ \"nothing\": {} }"));

    [Test]
    public async Task The_fix_writes_the_nearest_key()
    {
        using var project = new AgentProject(Agent, "{ \"fan\": { \"sped\": 1, \"zon\": \"a\" } }");
        var diagnostics = await project.DiagnosticsAsync();
        Assert.That(diagnostics[0].GetMessage(null), Is.EqualTo("'sped' is no option of 'fan'; did you mean 'speed'?"));

        await project.FixAsync(new UnknownOptionKeyFix(), diagnostics[0]);

        Assert.That(await project.TextAsync(), Is.EqualTo("{ \"fan\": { \"speed\": 1, \"zon\": \"a\" } }"));
    }

    [Test]
    public async Task The_fix_writes_the_nearest_key_everywhere_and_leaves_others_alone()
    {
        using var project = new AgentProject(Agent, "{ \"fann\": {}, \"fan\": { \"sped\": 1, \"zon\": \"a\", \"unheardOf\": 1 } }");

        await project.FixAllAsync(new UnknownOptionKeyFix(), "Write the nearest key");

        Assert.That(await project.TextAsync(), Is.EqualTo("{ \"fan\": {}, \"fan\": { \"speed\": 1, \"zone\": \"a\", \"unheardOf\": 1 } }"));
    }
}

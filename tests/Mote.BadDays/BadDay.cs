using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Mote.BadDays;

/// <summary>An agent with a module that misbehaves, started as often as a scenario needs, always on the same state.</summary>
internal abstract class BadDay
{
    private static readonly Lazy<string> Published = new(() => Path.Combine(PublishedAgent.Publish("tests/Mote.Aot", "aot"), "Mote.Aot"));

    private string _state = "";

    /// <summary>The directory of the agent's state, kept from run to run.</summary>
    protected string State => _state;

    /// <summary>The compiler's time is no scenario's.</summary>
    [OneTimeSetUp]
    public void Publish() => Assert.That(Published.Value, Does.Exist);

    [SetUp]
    public void CreateState() => _state = Directory.CreateTempSubdirectory("mote-bad-day-").FullName;

    [TearDown]
    public void DeleteState() => Directory.Delete(_state, recursive: true);

    protected RunningAgent Start(
        string trouble,
        IReadOnlyDictionary<string, string>? more = null,
        IEnumerable<string>? before = null,
        string? after = null) => new(Published.Value, before, Variables(trouble, more), after: after);

    /// <summary>Starts an agent that ends before it serves, and waits for its end.</summary>
    protected CommandResult Run(string trouble) => Commands.Run(
        Published.Value,
        ["run"],
        Variables(trouble, new Dictionary<string, string> { ["MOTE_PROMETHEUS__LISTEN"] = $"127.0.0.1:{RunningAgent.FreePort()}" }));

    /// <summary>One of the module's series at the next scrape.</summary>
    protected static double Of(RunningAgent agent, string series, string module = "Troublemaker") =>
        agent.Scrape().Values[string.Create(CultureInfo.InvariantCulture, $"{series}{{module=\"{module}\"}}")];

    /// <summary>Whether nothing presses on the agent but, it may be, what else runs on the machine.</summary>
    protected static bool IsCalm(IReadOnlyDictionary<string, double> scrape) =>
        scrape["mote_agent_level"] == 0 || scrape.GetValueOrDefault("mote_pressure_ratio{of=\"cpu\"}") >= 0.6;

    /// <summary>
    /// How long a scenario has to be calm again. Where the rest of the machine raised the level too, the changes of the last minute may have been used up, and
    /// the level stays until there is room for one.
    /// </summary>
    protected static int CalmWithinMs(RunningAgent agent, int ms) =>
        agent.Get("/status").Contains("device's CPU is at", StringComparison.Ordinal) ? 90_000 : ms;

    protected static string LinesWith(RunningAgent agent, string text) =>
        string.Join('\n', agent.Log.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal)));

    private Dictionary<string, string> Variables(string trouble, IReadOnlyDictionary<string, string>? more) =>
        new(more ?? new Dictionary<string, string>())
        {
            ["MOTE_STATE"] = _state,
            ["MOTE_TROUBLE__KIND"] = trouble,
            ["MOTE_AGENT__TURNDEADLINE"] = "300ms",
            ["MOTE_AGENT__HANGLIMIT"] = "1s",
        };
}

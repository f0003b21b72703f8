using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json;

namespace Mote.BadDays;

/// <summary>
/// Another process takes all the CPU that there is. The agent is slower where its modules say so, answers what it is there for, sheds nobody for it, and is
/// back at Normal when the neighbour is gone.
/// </summary>
internal sealed class HasABusyNeighbour : BadDay
{
    private const string Handled = "mote_module_handled_total{module=\"Steward\"}";

    [Test]
    public void The_level_follows_and_core_messages_are_answered()
    {
        using var agent = Start("none", Calls);
        var recording = new Recording(agent, "neighbour", "Another process takes all the CPU that there is");
        var neighbours = new List<Process>();
        for (var i = 0; i < Environment.ProcessorCount; i++) neighbours.Add(Process.Start("/bin/sh", ["-c", "while :; do :; done"]));
        try
        {
            Assert.That(() => recording.Scrape()["mote_agent_level"], Is.EqualTo(2).After(15_000, 250));
            var handled = recording.Scrape()[Handled];
            Assert.That(() => recording.Scrape()[Handled], Is.GreaterThan(handled + 20).After(10_000, 100));
        }
        finally
        {
            neighbours.ForEach(neighbour =>
            {
                neighbour.Kill();
                neighbour.Dispose();
            });
        }

        Assert.That(() => recording.Scrape()["mote_agent_level"], Is.Zero.After(60_000, 250));
        recording.Draw(recording.Rate("core handled a second", Handled), recording.Value("CPU, tenths", "mote_pressure_ratio{of=\"cpu\"}", 0.1));
        using var status = JsonDocument.Parse(agent.Get("/status"));
        var changes = status.RootElement.GetProperty("levelChanges");
        Assert.That(changes[0].GetProperty("why").GetString(), Does.StartWith("the device's CPU is at "));
        Assert.That(status.RootElement.GetProperty("pressure").GetArrayLength(), Is.Positive);
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    private static Dictionary<string, string> Calls => new() { ["MOTE_FLOOD__COREPERSECOND"] = "20", ["MOTE_FLOOD__FOR"] = "10m" };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Mote.BadDays;

/// <summary>
/// Ten times more comes in than 10 % of a core can do, in 64 MiB. Core messages are answered in time, the rest is left out and counted, nobody is killed.
/// <c>MOTE_OVERLOAD_SECONDS</c> sets how long it lasts.
/// </summary>
internal sealed class IsOverloaded : BadDay
{
    private const int MemoryMiB = 64;
    private const int CpuPercent = 10;
    private const double InTimeSeconds = 0.25;

    private static readonly int Seconds = int.Parse(Environment.GetEnvironmentVariable("MOTE_OVERLOAD_SECONDS") ?? "15", CultureInfo.InvariantCulture);

    [Test]
    public void Core_messages_are_in_time_and_every_message_is_accounted_for()
    {
        using var group = new LimitedGroup(MemoryMiB, CpuPercent);
        using var agent = Start("none", Flood(isGoverned: true), group.Before);
        var recording = new Recording(agent, "overload", "Ten times more messages than 10 % of a core can do, in 64 MiB");
        WaitForTheEnd(recording);

        var scrape = recording.Scrape();
        TestContext.Out.WriteLine(Report(scrape, group));
        AssertAccount(scrape);
        Assert.That(ShareInTime(scrape), Is.GreaterThanOrEqualTo(0.99));
        Assert.That(scrape["mote_agent_level_changes_total"], Is.LessThanOrEqualTo(4 * Math.Ceiling(Seconds / 60.0)));
        Assert.That(() => IsCalm(recording.Scrape()), Is.True.After(CalmWithinMs(agent, 5_000), 500), "back at Normal within five seconds");
        Draw(recording);
        if (group.IsLimited)
        {
            Assert.That(Shed(scrape), Is.Positive);
            Assert.That(group.Killed, Is.Zero);
            Assert.That(group.PeakBytes, Is.LessThan((long)MemoryMiB << 20));
        }

        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    [Test]
    public void Without_the_governor_core_messages_come_too_late()
    {
        using var group = new LimitedGroup(MemoryMiB, CpuPercent);
        using var agent = Start("none", Flood(isGoverned: false), group.Before);
        var recording = new Recording(agent, "overload-ungoverned", "The same without the governor");
        WaitForTheEnd(recording);

        var scrape = recording.Scrape();
        Draw(recording);
        TestContext.Out.WriteLine(Report(scrape, group));
        AssertAccount(scrape);
        if (group.IsLimited) Assert.That(ShareInTime(scrape), Is.LessThan(0.99));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    // 10 % of a core are about a hundred messages of a millisecond a second.
    private static Dictionary<string, string> Flood(bool isGoverned) => new()
    {
        ["MOTE_FLOOD__COREPERSECOND"] = "10",
        ["MOTE_FLOOD__BULKPERSECOND"] = "1000",
        ["MOTE_FLOOD__FOR"] = $"{Seconds}s",
        ["MOTE_AGENT__GOVERNED"] = isGoverned ? "true" : "false",
        ["MOTE_AGENT__TURNDEADLINE"] = "10s",
        ["MOTE_AGENT__HANGLIMIT"] = "1m",
    };

    private static void WaitForTheEnd(Recording recording)
    {
        Assert.That(() => recording.Scrape()["flood_over"], Is.EqualTo(1).After((Seconds + 30) * 1_000, 500));
        Assert.That(() => Waiting(recording.Scrape()), Is.Zero.After(120_000, 500));
    }

    private static double Waiting(IReadOnlyDictionary<string, double> scrape) =>
        scrape["mote_module_queue_depth{module=\"Harvester\"}"] + scrape["mote_module_queue_depth{module=\"Steward\"}"];

    private static void Draw(Recording recording) => recording.Draw(
        recording.Rate("offered a second", "flood_offered_total{kind=\"bulk\"}"),
        recording.Rate("bulk handled", "mote_module_handled_total{module=\"Harvester\"}"),
        recording.Rate("core handled", "mote_module_handled_total{module=\"Steward\"}"));

    private static void AssertAccount(IReadOnlyDictionary<string, double> scrape)
    {
        foreach (var (module, kind) in (ReadOnlySpan<(string, string)>)[("Steward", "demand"), ("Harvester", "bulk")])
        {
            Assert.That(Accounted(scrape, module), Is.EqualTo(scrape[$"flood_offered_total{{kind=\"{kind}\"}}"]), module);
        }
    }

    private static double Accounted(IReadOnlyDictionary<string, double> scrape, string module) =>
        scrape[$"mote_module_handled_total{{module=\"{module}\"}}"]
        + scrape[$"mote_module_failed_total{{module=\"{module}\"}}"]
        + scrape.Sum(series => series.Key.StartsWith($"mote_module_dropped_total{{module=\"{module}\"", StringComparison.Ordinal) ? series.Value : 0);

    private static double Shed(IReadOnlyDictionary<string, double> scrape) => scrape["mote_module_dropped_total{module=\"Harvester\",reason=\"shed\"}"];

    private static double ShareInTime(IReadOnlyDictionary<string, double> scrape) =>
        scrape[string.Create(CultureInfo.InvariantCulture, $"steward_delay_seconds_bucket{{le=\"{InTimeSeconds}\"}}")] / scrape["steward_delay_seconds_count"];

    private static string Report(IReadOnlyDictionary<string, double> scrape, LimitedGroup group) => string.Join(
        "; ",
        $"{scrape["flood_offered_total{kind=\"bulk\"}"]} bulk messages in {Seconds} s, {scrape["flood_offered_total{kind=\"demand\"}"]} core ones",
        string.Create(CultureInfo.InvariantCulture, $"{100 * ShareInTime(scrape):0.00} % of the core ones within 250 ms"),
        $"bulk handled {scrape["mote_module_handled_total{module=\"Harvester\"}"]}",
        $"level changes {scrape.GetValueOrDefault("mote_agent_level_changes_total")}",
        $"peak {(group.IsLimited ? group.PeakBytes >> 10 : 0)} KiB");
}

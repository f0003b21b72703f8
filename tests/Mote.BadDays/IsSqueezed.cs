using System.Collections.Generic;

namespace Mote.BadDays;

/// <summary>
/// Memory is short. A module that leaks gets an exception of its own, in the turn that asked for too much, and is restarted without what it kept; the kernel
/// kills nobody. A group that is made smaller while the agent runs is followed.
/// </summary>
internal sealed class IsSqueezed : BadDay
{
    private const string Handled = "mote_module_handled_total{module=\"Harvester\"}";

    [Test]
    public void A_leak_ends_in_its_own_module()
    {
        using var group = new LimitedGroup(memoryMiB: 64, cpuPercent: 100);
        using var agent = Start("leak", new Dictionary<string, string> { ["MOTE_AGENT__MEMORY"] = "48MiB" }, group.Before);

        Assert.That(() => Of(agent, "mote_module_restarts_total"), Is.GreaterThanOrEqualTo(2).After(40_000, 100));
        Assert.That(LinesWith(agent, "OutOfMemoryException"), Is.Not.Empty);
        Assert.That(agent.Get("/healthz"), Is.EqualTo("ok\n"));
        if (group.IsLimited) Assert.That(group.Killed, Is.Zero);
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    [Test]
    public void A_group_that_is_made_smaller_is_followed()
    {
        using var group = new LimitedGroup(memoryMiB: 64, cpuPercent: 100);
        using var agent = Start("none", Flood, group.Before);
        var recording = new Recording(agent, "squeeze", "A group of 64 MiB that is made one of 32 MiB");
        Assert.That(() => recording.Scrape()[Handled], Is.GreaterThan(200).After(10_000, 250));

        if (group.IsLimited) group.Squeeze(memoryMiB: 32);
        Assert.That(() => recording.Scrape()["flood_over"], Is.EqualTo(1).After(20_000, 250));

        Assert.That(Of(agent, "mote_module_failed_total", "Harvester"), Is.Zero);
        Assert.That(() => IsCalm(recording.Scrape()), Is.True.After(CalmWithinMs(agent, 10_000), 250));
        recording.Draw(recording.Rate("offered a second", "flood_offered_total{kind=\"bulk\"}"), recording.Rate("handled", Handled));
        if (group.IsLimited)
        {
            Assert.That(agent.Scrape().Values["mote_agent_memory_budget_bytes"], Is.EqualTo(32 << 20));
            Assert.That(group.Killed, Is.Zero);
        }

        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    private static Dictionary<string, string> Flood => new()
    {
        ["MOTE_FLOOD__COREPERSECOND"] = "10",
        ["MOTE_FLOOD__BULKPERSECOND"] = "200",
        ["MOTE_FLOOD__FOR"] = "8s",
        ["MOTE_AGENT__TURNDEADLINE"] = "10s",
        ["MOTE_AGENT__HANGLIMIT"] = "1m",
    };
}

using System.Collections.Generic;

namespace Mote.BadDays;

/// <summary>
/// Memory is short. A module that leaks gets an exception of its own, in the turn that asked for too much, and is restarted without what it kept; the kernel
/// kills nobody. A group that is made smaller while the agent runs is followed.
/// </summary>
internal sealed class IsSqueezed : BadDay
{
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
        Assert.That(() => Of(agent, "mote_module_handled_total", "Harvester"), Is.GreaterThan(200).After(10_000, 100));

        if (group.IsLimited) group.Squeeze(memoryMiB: 32);
        Assert.That(() => agent.Scrape().Values["flood_over"], Is.EqualTo(1).After(20_000, 100));

        Assert.That(Of(agent, "mote_module_failed_total", "Harvester"), Is.Zero);
        Assert.That(() => agent.Scrape().Values["mote_agent_level"], Is.Zero.After(10_000, 100));
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

using System;
using System.Globalization;

namespace Mote.BadDays;

/// <summary>
/// The wall clock jumps, as on a device without a battery once it reaches its time server. Timers, deadlines and the watchdog go by a clock that
/// does not: nothing fires twice, nothing is late, nothing is restarted. A death in a wrong time is remembered, and does not count for ever.
/// </summary>
internal sealed class ClockJumps : BadDay
{
    private const string Handled = "mote_module_handled_total";

    [Test]
    public void Timers_go_on_and_nothing_is_late()
    {
        var clock = new JumpingClock(State);
        using var agent = Start("work", clock.Variables);
        foreach (var days in (int[])[1, -2, 365, 0])
        {
            clock.Set(TimeSpan.FromDays(days));
            var handled = Of(agent, Handled);
            Assert.That(() => Of(agent, Handled), Is.GreaterThan(handled + 20).After(10_000, 50), $"{days} days off");
        }

        Assert.That(Of(agent, "mote_module_late_turns_total"), Is.Zero);
        Assert.That(Of(agent, "mote_module_restarts_total"), Is.Zero);
        Assert.That(agent.Get("/healthz"), Is.EqualTo("ok\n"));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    [Test]
    public void The_log_tells_the_time_that_the_device_has()
    {
        var clock = new JumpingClock(State);
        clock.Set(TimeSpan.FromDays(-365));
        using var agent = Start("none", clock.Variables);

        var lastYear = DateTime.UtcNow.AddDays(-365).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        Assert.That(() => agent.Log, Does.Contain($"ts={lastYear}").After(5_000, 50));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void A_death_at_a_wrong_time_is_named_and_forgotten_once_the_time_is_right(int days)
    {
        var clock = new JumpingClock(State);
        clock.Set(TimeSpan.FromDays(days));
        for (var run = 0; run < 5; run++)
        {
            using var dying = Start("none", clock.Variables);
            dying.SendSignal("KILL");
            dying.WaitForExit();
        }

        clock.Set(TimeSpan.FromDays(0));
        using var agent = Start("none", clock.Variables);

        Assert.That(agent.Scrape().Values["mote_agent_bad_ends"], Is.EqualTo(1), "the one that this start found: those a day off do not count");
        Assert.That(agent.Get("/readyz"), Is.EqualTo("ready\n"));
    }
}

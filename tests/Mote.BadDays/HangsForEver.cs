namespace Mote.BadDays;

/// <summary>
/// A handler never ends. One that keeps the loop is named, then ends the agent with 70, so that its supervisor starts it again; the next run knows why.
/// One that awaits is cancelled, abandoned, and its module restarted: the agent lives.
/// </summary>
internal sealed class HangsForEver : BadDay
{
    [TestCase("loop", "Troublemaker: Look")]
    [TestCase("wait", "Troublemaker: Again")]
    public void A_loop_that_is_kept_ends_the_agent_and_the_next_run_names_the_turn(string trouble, string turn)
    {
        using (var agent = Start(trouble))
        {
            Assert.That(agent.WaitForExit(), Is.EqualTo(70));
            Assert.That(agent.Log, Does.Contain($"{turn} has not ended after "));
            Assert.That(agent.Log, Does.Match($"the event loop hangs for [0-9]+ ms, .*; the turn that does not end is {turn}"));
        }

        using var next = Start("none");
        Assert.That(next.Log, Does.Contain($"the last run ended badly, while {turn} was on the loop"));
        Assert.That(next.Scrape().Values["mote_agent_bad_ends"], Is.EqualTo(1));
        Assert.That(next.Signal("TERM"), Is.Zero);
    }

    [Test]
    public void A_turn_that_awaits_is_abandoned_and_the_agent_lives()
    {
        using var agent = Start("waitAsync");
        Assert.That(() => Of(agent, "mote_module_restarts_total"), Is.GreaterThanOrEqualTo(1).After(15_000, 50));

        Assert.That(agent.Log, Does.Contain("Late has not ended after 300 ms: it is cancelled").And.Contain("a turn does not end and is abandoned: Late"));
        Assert.That(Of(agent, "mote_module_late_turns_total"), Is.GreaterThanOrEqualTo(1));
        Assert.That(agent.Get("/healthz"), Is.EqualTo("ok\n"));
    }
}

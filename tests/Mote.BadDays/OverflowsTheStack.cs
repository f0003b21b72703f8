namespace Mote.BadDays;

/// <summary>A handler calls itself without end: nothing can catch that, and the process dies. The next run names the module and the message.</summary>
internal sealed class OverflowsTheStack : BadDay
{
    [Test]
    public void The_next_run_names_the_turn()
    {
        using (var agent = Start("stackOverflow")) Assert.That(agent.WaitForExit(), Is.EqualTo(134).Or.EqualTo(139), "SIGABRT or SIGSEGV");

        using var next = Start("none");
        Assert.That(next.Log, Does.Contain("the last run ended badly, while Troublemaker: Again was on the loop"));
    }

    [Test]
    public void After_five_times_the_agent_lives_without_it()
    {
        for (var run = 0; run < 5; run++)
        {
            using var agent = Start("stackOverflow");
            Assert.That(agent.WaitForExit(), Is.EqualTo(134).Or.EqualTo(139));
        }

        using var safe = Start("stackOverflow");
        Assert.That(() => safe.Get("/readyz"), Does.StartWith("ready\n").And.Contain("Troublemaker is Quarantined: 5 of the last 5 runs").After(5_000, 50));
        Assert.That(safe.Scrape().Values["mote_agent_safe_mode"], Is.EqualTo(1));
        Assert.That(safe.Signal("TERM"), Is.Zero);
    }
}

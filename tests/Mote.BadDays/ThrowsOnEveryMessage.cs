namespace Mote.BadDays;

/// <summary>
/// A module throws on every message. It is restarted with a growing wait, then quarantined; the agent is ready all the time, says what is wrong, and
/// the other modules lose nothing.
/// </summary>
internal sealed class ThrowsOnEveryMessage : BadDay
{
    [Test]
    public void It_is_restarted_then_quarantined_and_the_agent_is_ready()
    {
        using var agent = Start("throwingHandler");
        Assert.That(() => agent.Get("/readyz"), Does.Contain("Troublemaker is Quarantined: Again failed: not again").After(15_000, 50));

        Assert.That(agent.Get("/readyz"), Does.StartWith("ready\n"));
        Assert.That(Of(agent, "mote_module_restarts_total"), Is.EqualTo(2));
        Assert.That(Of(agent, "mote_module_state"), Is.EqualTo(6));
        Assert.That(Of(agent, "mote_module_dead_letters_total"), Is.EqualTo(Of(agent, "mote_module_failed_total")).And.EqualTo(15));
        Assert.That(agent.Signal("TERM"), Is.Zero);
        Assert.That(agent.Log, Does.Contain("ledger flushed"));
    }

    [Test]
    public void A_disposal_that_throws_too_changes_nothing_about_it()
    {
        using var agent = Start("throwingHandlerAndDispose");
        Assert.That(() => agent.Get("/readyz"), Does.Contain("Troublemaker is Quarantined: Again failed: not again").After(15_000, 50));

        Assert.That(Of(agent, "mote_module_errors_total"), Is.EqualTo(3));
        Assert.That(agent.Log, Does.Contain("module=Troublemaker msg=\"Dispose failed\" error=\"System.InvalidOperationException: not disposable\""));
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }
}

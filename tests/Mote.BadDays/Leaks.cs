using System.Collections.Generic;

namespace Mote.BadDays;

/// <summary>
/// A module keeps one more MiB a hundred times a second, in an agent of 32 MiB. Its turns fail for want of memory, it is restarted, and what the old
/// instance kept is free again: the agent lives.
/// </summary>
internal sealed class Leaks : BadDay
{
    [Test]
    public void The_module_is_restarted_and_its_memory_comes_back()
    {
        using var agent = Start("leak", new Dictionary<string, string> { ["MOTE_AGENT__MEMORY"] = "32MiB" });
        Assert.That(() => Of(agent, "mote_module_restarts_total"), Is.GreaterThanOrEqualTo(1).After(20_000, 50));

        Assert.That(agent.Log, Does.Contain("module=Troublemaker msg=\"Look failed\" error=\"System.OutOfMemoryException"));
        Assert.That(agent.Get("/healthz"), Is.EqualTo("ok\n"));
    }
}

using System.Globalization;
using System.IO;
using System.Linq;

namespace Mote.BadDays;

/// <summary>
/// In a container without an init the agent is its own: <c>run --respawn</c> starts it as a child, hands it the signals, and starts it again when it
/// ends badly.
/// </summary>
internal sealed class IsRespawned : BadDay
{
    [Test]
    public void A_child_that_is_killed_is_started_again_and_signals_reach_it()
    {
        using var agent = Start("none", after: "--respawn");
        var child = ChildOf(agent.Id);
        Assert.That(Commands.Run("kill", ["-s", "KILL", child]).ExitCode, Is.Zero);
        Assert.That(() => agent.Log, Does.Contain("TroubleAgent ended with 137; it is started again in ").After(5_000, 20));
        Assert.That(() => agent.Log, Does.Contain("the last run ended badly, ").After(5_000, 20));
        Assert.That(() => ChildOf(agent.Id), Is.Not.Empty.And.Not.EqualTo(child).After(5_000, 20));

        agent.SendSignal("HUP");
        Assert.That(() => agent.Log, Does.Contain("the configuration is reloaded").After(5_000, 20));
        Assert.That(agent.Signal("TERM"), Is.Zero);
        Assert.That(agent.Log, Does.Contain("ledger flushed"));
    }

    private static string ChildOf(int parent)
    {
        var id = parent.ToString(CultureInfo.InvariantCulture);
        return File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ').First();
    }
}

using System.Threading;

namespace Mote.BadDays;

/// <summary>The process is stopped for longer than its hang limit and goes on, as on a laptop's lid or in a debugger: that is no hang.</summary>
internal sealed class IsSuspended : BadDay
{
    [TestCase("none")]
    [TestCase("work")]
    public void It_goes_on_as_if_nothing_had_been(string trouble)
    {
        using var agent = Start(trouble);
        for (var pause = 0; pause < 3; pause++)
        {
            // Longer than the hang limit: the sleep is the scenario.
            agent.SendSignal("STOP");
            Thread.Sleep(1_500);
            agent.SendSignal("CONT");
            Assert.That(agent.Get("/healthz"), Is.EqualTo("ok\n"));
        }

        Assert.That(LinesWith(agent, "hangs"), Is.Empty);
        Assert.That(agent.Signal("TERM"), Is.Zero);
    }
}

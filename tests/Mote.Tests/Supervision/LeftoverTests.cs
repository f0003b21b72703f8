using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision;

/// <summary>What lives on after its module's end is counted.</summary>
internal sealed class LeftoverTests
{
    [Test]
    public void An_async_void_method_that_still_runs_at_the_end_is_counted()
    {
        var agent = new SteppedAgent(LooseEndsAgent.Build).Start();
        agent.Module<Prompter>().Say("async void for ever");
        agent.Loop.RunUntilIdle();
        var status = agent.Status<LooseEnds>();

        Assert.That(agent.Stop(), Is.True);

        Assert.That(status.Leftovers, Is.EqualTo(1));
        Assert.That(agent.LogMessages, Has.One.EqualTo(
            "level=warn module=LooseEnds msg=\"async void methods that still run after the module's end: 1\""));
    }
}

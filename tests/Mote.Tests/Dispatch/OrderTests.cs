using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>In which order a receiver hears what several modules publish.</summary>
internal sealed class OrderTests
{
    [Test]
    public void In_a_cycle_an_effect_may_be_heard_before_its_cause_and_each_publisher_is_heard_in_order()
    {
        var agent = new SteppedAgent(CycleAgent.Build).Start();

        agent.Module<TempProbe>().Measure(1);
        agent.Module<TempProbe>().Measure(2);
        agent.Loop.RunUntilIdle();

        Assert.That(agent.Module<Scribe>().Journal.Entries, Is.EqualTo(["wanted for 1", "warmth 1", "warmth 2", "wanted for 2"]));
    }
}

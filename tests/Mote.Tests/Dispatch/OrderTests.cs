using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>In which order a receiver hears what several modules publish.</summary>
internal sealed class OrderTests
{
    [Test]
    public void In_a_cycle_each_publishers_messages_arrive_in_order()
    {
        var agent = new SteppedAgent(CycleAgent.Build).Start();

        agent.Module<TempProbe>().Measure(1);
        agent.Module<TempProbe>().Measure(2);
        agent.Loop.RunUntilIdle();

        Assert.That(agent.Module<Scribe>().Journal.Entries, Is.EqualTo(["wanted for 1", "warmth 1", "warmth 2", "wanted for 2"]));
    }
}

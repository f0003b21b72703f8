using System;
using Mote.Supervision;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision;

/// <summary>What lives on after its module's end is named.</summary>
internal sealed class LeftoverTests
{
    [TestCase("System.Runtime.CompilerServices.AsyncTaskMethodBuilder`1+AsyncStateMachineBox`1[VoidTaskResult,Home.Gateway+<Poll>d__7]", "Gateway.Poll")]
    [TestCase("Gateway+<Poll>d__7", "Gateway.Poll")]
    [TestCase("Home.Outer+Inner+<Poll>d__7", "Inner.Poll")]
    [TestCase("Home.Gateway", "Home.Gateway")]
    [TestCase("Home.Gateway+<Poll", "Home.Gateway+<Poll")]
    public void The_place_is_the_method_of_the_state_machine(string type, string place) => Assert.That(Leftover.PlaceOf(type), Is.EqualTo(place));

    [Test]
    public void A_callback_without_an_object_is_named_as_such() => Assert.That(Leftover.PlaceOf(Static(), null), Is.EqualTo("a static callback"));

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

    private static Action Static() => (Action)Delegate.CreateDelegate(typeof(Action), typeof(LeftoverTests), nameof(Nothing));

    private static void Nothing()
    {
    }
}

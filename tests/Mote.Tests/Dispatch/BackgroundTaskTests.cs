using System;
using System.Linq;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>Background tasks: each piece of a [Run] is a turn of its module.</summary>
internal sealed class BackgroundTaskTests
{
    [Test]
    public void A_message_back_to_a_publishing_background_task_waits_until_it_awaits()
    {
        var agent = new SteppedAgent(CuriousAgent.Build).Start();

        var entries = agent.Module<Scribe>().Journal.Entries;
        Assert.That(
            entries.Where(entry => !entry.StartsWith("hears", StringComparison.Ordinal)),
            Is.EqualTo(["asks 1", "has asked 1", "asks 2", "has asked 2", "asks 3", "has asked 3"]));
        Assert.That(entries.Where(entry => entry.StartsWith("hears", StringComparison.Ordinal)), Is.EqualTo(["hears 1", "hears 2", "hears 3"]));
        Assert.That(
            entries.Zip(entries.Skip(1)).Where(pair => pair.First.StartsWith("asks", StringComparison.Ordinal)).Select(pair => pair.Second),
            Is.All.StartsWith("has asked"));
        Assert.That(agent.Status<Curious>().Handled, Is.EqualTo(3));
    }

    [Test]
    public void A_suspended_handler_ends_before_its_module_stops_when_the_background_task_fails()
    {
        var agent = new SteppedAgent(TornAgent.Build).Start();
        var (torn, journal) = (agent.Module<Torn>(), agent.Module<Scribe>().Journal);

        torn.FailSource();
        agent.Loop.RunUntilIdle();
        Assert.That(agent.Status<Torn>().Fault, Is.EqualTo("[Run] failed: torn"));

        agent.Loop.Post(_ => torn.LetHandlerGo(), null);
        Assert.That(agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.EqualTo(["handler begins", "handler ends", "stopped", "disposed"]));
    }
}

using System;
using System.Linq;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>Turns that suspend: order, containment, and what stopping does to them.</summary>
internal sealed class AsyncTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(AsyncAgent.Build).Start();

    private Journal Journal => _agent.Module<Scribe>().Journal;

    private Speaker Speaker => _agent.Module<Speaker>();

    private Waiter Waiter => _agent.Module<Waiter>();

    [Test]
    public void A_turn_that_does_not_suspend_is_a_direct_call()
    {
        Waiter.IsOpen = true;

        Speaker.Say(1);

        Assert.That(Journal.Entries, Is.EqualTo(["waiter got 1", "waiter done 1"]));
    }

    [Test]
    public void Messages_wait_in_order_while_a_turn_is_suspended()
    {
        Speaker.Say(1);
        Speaker.Say("a");
        Speaker.Say(2);
        Speaker.Say("b");
        _agent.Loop.RunUntilIdle();
        Assert.That(Journal.Entries, Is.EqualTo(["waiter got 1"]));

        Waiter.LetGo();
        _agent.Loop.RunUntilIdle();
        Assert.That(Journal.Entries, Is.EqualTo(["waiter got 1", "waiter done 1", "waiter read a", "waiter got 2"]));

        Waiter.LetGo();
        _agent.Loop.RunUntilIdle();
        Assert.That(Journal.Entries.TakeLast(2), Is.EqualTo(["waiter done 2", "waiter read b"]));
    }

    [Test]
    public void The_rest_of_a_turn_runs_on_the_loop_and_not_where_it_was_completed()
    {
        // On the event loop's own thread and inside its context, as every turn is.
        _agent.Loop.Post(_ => Speaker.Say(1), null);
        _agent.Loop.RunUntilIdle();

        Waiter.LetGo();

        Assert.That(Journal.Entries, Is.EqualTo(["waiter got 1"]));
        _agent.Loop.RunUntilIdle();
        Assert.That(Journal.Entries, Is.EqualTo(["waiter got 1", "waiter done 1"]));
    }

    [Test]
    public void A_suspended_turn_that_fails_is_contained_and_the_module_goes_on()
    {
        _agent.Loop.Post(_ => Speaker.Say(1), null);
        _agent.Loop.RunUntilIdle();
        Speaker.Say("after");

        Waiter.LetFail(new InvalidOperationException("broken"));
        _agent.Loop.RunUntilIdle();

        var waiter = _agent.Status<Waiter>();
        Assert.That((waiter.Handled, waiter.Failed), Is.EqualTo((1L, 1L)));
        Assert.That(Journal.Entries[^1], Is.EqualTo("waiter read after"));
        Assert.That(_agent.LogMessages, Is.EqualTo(
            ["level=error module=Waiter msg=\"Ping failed\" error=\"System.InvalidOperationException: broken\""]));
    }

    [Test]
    public void A_turn_that_fails_before_it_suspends_is_contained()
    {
        Waiter.IsOpen = true;

        Speaker.Say(-1);

        Assert.That(_agent.Status<Waiter>().Failed, Is.EqualTo(1));
    }

    [Test]
    public void A_running_turn_and_waiting_messages_are_completed_when_the_agent_stops()
    {
        _agent.Loop.Post(_ => Speaker.Say(1), null);
        _agent.Loop.RunUntilIdle();
        Speaker.Say("last");
        var (journal, waiter) = (Journal, Waiter);
        _agent.Loop.Post(_ => waiter.LetGo(), null);

        Assert.That(_agent.Stop(), Is.True);

        Assert.That(journal.Entries, Is.EqualTo(["waiter got 1", "waiter done 1", "waiter read last"]));
        Assert.That((_agent.Status<Waiter>().Handled, _agent.Status<Waiter>().Failed), Is.EqualTo((2, 0)));
        Assert.That(_agent.Log.Lines, Is.Empty);
    }

    [Test]
    public void A_turn_that_does_not_end_is_cancelled_at_half_of_its_modules_share_and_waiting_messages_are_handled()
    {
        _agent.Loop.Post(_ => Speaker.Say(1), null);
        _agent.Loop.RunUntilIdle();
        Speaker.Say("last");
        var journal = Journal;

        Assert.That(_agent.StopInHaste(), Is.False);

        Assert.That(journal.Entries, Is.EqualTo(["waiter got 1", "waiter read last"]));
        Assert.That((_agent.Status<Waiter>().Handled, _agent.Status<Waiter>().Failed), Is.EqualTo((1, 1)));
        Assert.That(_agent.LogMessages, Is.EqualTo(["level=warn module=Waiter msg=\"a turn did not end within its share of the stop deadline: Ping\""]));
    }

    [Test]
    public void Waiting_messages_begin_with_a_live_token_when_the_agent_stops()
    {
        for (var number = 1; number <= 5; number++) Speaker.Say(number);
        var (journal, waiter) = (Journal, Waiter);
        waiter.IsOpen = true;
        _agent.Loop.Post(_ => waiter.LetGo(), null);

        Assert.That(_agent.Stop(), Is.True);

        Assert.That(journal.Entries.Count(entry => entry.StartsWith("waiter done", StringComparison.Ordinal)), Is.EqualTo(5));
        Assert.That(_agent.Status<Waiter>().Failed, Is.Zero);
    }
}

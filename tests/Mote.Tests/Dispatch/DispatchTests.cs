using System.Linq;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>The way of a message: direct calls, fan-out, re-entrancy and containment.</summary>
internal sealed class DispatchTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(DispatchAgent.Build).Start();

    private Journal Journal => _agent.Module<Scribe>().Journal;

    private Speaker Speaker => _agent.Module<Speaker>();

    [Test]
    public void An_idle_module_has_handled_a_message_when_publish_returns()
    {
        Speaker.Say("hello");

        Assert.That(Journal.Entries, Is.EqualTo(["listener heard note hello"]));
    }

    [Test]
    public void Every_handler_of_a_message_gets_it()
    {
        Speaker.Say(0);

        Assert.That(Journal.Entries, Is.EquivalentTo(["wall got 0", "player got 0", "wall done 0", "listener heard ping 0"]));
    }

    [Test]
    public void A_message_to_a_module_on_the_stack_waits_until_its_turn_is_over()
    {
        Speaker.Say(2);
        _agent.Loop.RunUntilIdle();

        Assert.That(Journal.Entries.Where(entry => !entry.StartsWith("listener", System.StringComparison.Ordinal)), Is.EqualTo(
        [
            "wall got 2", "player got 2", "wall done 2",
            "wall got 1", "player got 1", "wall done 1",
            "wall got 0", "player got 0", "wall done 0",
        ]));
    }

    [Test]
    public void A_waiting_message_is_handled_by_the_loop_only()
    {
        Speaker.Say(1);

        Assert.That(_agent.Status<Wall>().QueueDepth, Is.EqualTo(1));
        _agent.Loop.RunUntilIdle();
        Assert.That(_agent.Status<Wall>().QueueDepth, Is.Zero);
    }

    [Test]
    public void The_newest_message_is_dropped_and_counted_where_the_slots_are_full()
    {
        _agent.Module<Player>().Balls = 6;

        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        var wall = _agent.Status<Wall>();
        Assert.That((wall.Handled, wall.DroppedFull, wall.QueueHighWater), Is.EqualTo((5L, 2L, 4)));
    }

    [Test]
    public void One_receivers_full_mailbox_does_not_keep_the_message_from_another()
    {
        _agent.Module<Player>().Balls = 6;

        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Status<Listener>().Handled, Is.EqualTo(7));
    }

    [Test]
    public void A_handlers_exception_does_not_reach_the_publisher_or_the_other_handlers()
    {
        _agent.Module<Listener>().FailsOn = _ => true;

        Assert.That(() => Speaker.Say(0), Throws.Nothing);

        Assert.That(Journal.Entries, Is.EqualTo(["wall got 0", "player got 0", "wall done 0"]));
    }

    [Test]
    public void A_handlers_exception_is_logged_with_the_module_and_the_message()
    {
        _agent.Module<Listener>().FailsOn = _ => true;

        Speaker.Say("x");

        Assert.That(_agent.LogMessages, Is.EqualTo(
            ["level=error module=Listener msg=\"Note failed\" error=\"System.InvalidOperationException: cannot bear note x\""]));
    }

    [Test]
    public void A_module_that_failed_handles_the_next_message()
    {
        _agent.Module<Listener>().FailsOn = what => what == "note bad";

        Speaker.Say("bad");
        Speaker.Say("good");

        Assert.That(Journal.Entries, Is.EqualTo(["listener heard note good"]));
        var listener = _agent.Status<Listener>();
        Assert.That((listener.Handled, listener.Failed, listener.State), Is.EqualTo((1L, 1L, ModuleState.Running)));
    }

    [Test]
    public void A_message_that_waited_is_contained_too()
    {
        _agent.Module<Player>().Balls = 1;
        _agent.Module<Listener>().FailsOn = what => what == "ping 0";

        Speaker.Say(1);
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Status<Listener>().Failed, Is.EqualTo(1));
        Assert.That(Journal.Entries, Does.Contain("wall done 0"));
    }

    [Test]
    public void A_stopped_agent_drops_and_counts_what_is_still_published()
    {
        var speaker = Speaker;
        Assert.That(_agent.Stop(), Is.True);

        speaker.Say("late");

        var listener = _agent.Status<Listener>();
        Assert.That((listener.Handled, listener.DroppedClosed, listener.State), Is.EqualTo((0L, 1L, ModuleState.Stopped)));
    }

    [Test]
    public void Stopping_handles_what_still_waits()
    {
        Speaker.Say(3);

        _agent.Stop();

        var wall = _agent.Status<Wall>();
        Assert.That((wall.Handled, wall.DroppedClosed), Is.EqualTo((4L, 0L)));
    }

    [Test]
    public void A_turn_a_second_is_timed()
    {
        Speaker.Say("not yet");
        _agent.Advance(1_000);
        Speaker.Say("timed");
        Speaker.Say("not timed");
        _agent.Advance(1_000);
        Speaker.Say("timed");

        var listener = _agent.Status<Listener>();
        Assert.That((listener.Handled, listener.SampledTurns), Is.EqualTo((4L, 2L)));
    }

    [Test]
    public void A_turn_from_the_mailbox_is_timed_once()
    {
        Speaker.Say(1);
        Assert.That(_agent.Status<Wall>().QueueDepth, Is.EqualTo(1));

        _agent.Advance(1_000);

        var wall = _agent.Status<Wall>();
        Assert.That((wall.Handled, wall.SampledTurns), Is.EqualTo((2L, 1L)));
    }

    [Test]
    public void A_direct_call_allocates_nothing()
    {
        var quiet = new SteppedAgent(HotAgent.Build).Start();
        var source = quiet.Module<HotSource>();

        Assert.That(Allocations.Of(() => source.Publish(1)), Is.Zero);
        Assert.That(quiet.Module<HotSink>().Sum, Is.EqualTo(320));
    }

    [Test]
    public void The_way_through_the_mailbox_allocates_nothing()
    {
        var hot = new SteppedAgent(HotAgent.Build).Start();
        var source = hot.Module<HotSource>();

        Assert.That(
            Allocations.Of(() =>
            {
                source.PublishRound(16);
                hot.Loop.RunUntilIdle();
            }),
            Is.Zero);
        Assert.That(hot.Status<HotLoop>().QueueHighWater, Is.EqualTo(16));
    }

    [Test]
    public void A_timer_tick_allocates_nothing()
    {
        var hot = new SteppedAgent(HotAgent.Build).Start();
        var ticks = hot.Module<HotSink>();

        Assert.That(Allocations.Of(hot.Loop.RunUntilIdle), Is.Zero);
        hot.Advance(1_000);
        var before = System.GC.GetAllocatedBytesForCurrentThread();
        hot.Time.Advance(System.TimeSpan.FromMilliseconds(10));
        var ofTheClock = System.GC.GetAllocatedBytesForCurrentThread();
        hot.Loop.RunUntilIdle();
        Assert.That(System.GC.GetAllocatedBytesForCurrentThread() - ofTheClock, Is.Zero, $"the fake clock itself took {ofTheClock - before}");
        Assert.That(ticks.Ticks, Is.EqualTo(2));
    }

    [Test]
    public void A_service_that_calls_its_client_back_does_not_enter_a_module_twice()
    {
        var agent = new SteppedAgent(TowerAgent.Build).Start();
        var ringer = agent.Module<Ringer>();

        agent.Module<Watchman>().Call(4);
        agent.Loop.RunUntilIdle();

        Assert.That((ringer.Handled, ringer.Deepest), Is.EqualTo((4, 1)));
    }
}

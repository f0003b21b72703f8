using System.Linq;
using Mote.Supervision;
using Mote.Tests.Supervision.Agents;

namespace Mote.Tests.Supervision;

/// <summary>A message that fails is tried as often as its handler says, before any other of its module; then it is a dead letter.</summary>
internal sealed class RetryTests
{
    private SteppedAgent _agent = null!;

    private Sender Sender => _agent.Module<Sender>();

    private StubbornLife Life => Sender.Life;

    private ModuleStatus Status => _agent.Status<Stubborn>();

    [SetUp]
    public void Start() => _agent = new SteppedAgent(StubbornAgent.Build).Start();

    [Test]
    public void A_message_that_fails_is_tried_again_before_those_that_came_after_it()
    {
        Life.FailuresLeft[1] = 2;
        Sender.Ping(1);
        Sender.Ping(2);
        Assert.That(Status.QueueDepth, Is.EqualTo(2));
        _agent.Loop.RunUntilIdle();

        Assert.That(Life.Events, Is.EqualTo(["ping 1 fails", "ping 1 fails", "ping 1", "ping 2"]));
        Assert.That((Status.Handled, Status.Failed, Status.Retried, Status.DeadLetters, Status.QueueDepth), Is.EqualTo((2L, 0L, 2L, 0L, 0)));
    }

    [Test]
    public void After_its_last_try_it_is_a_dead_letter()
    {
        Life.FailuresLeft[1] = 3;
        Sender.Ping(1);
        Sender.Ping(2);
        _agent.Loop.RunUntilIdle();

        Assert.That(Life.Events, Is.EqualTo(["ping 1 fails", "ping 1 fails", "ping 1 fails", "ping 2"]));
        Assert.That((Status.Handled, Status.Failed, Status.Retried, Status.DeadLetters), Is.EqualTo((1L, 1L, 2L, 1L)));
        var letter = _agent.Runtime.Status.DeadLetters.Single();
        Assert.That(
            (letter.At, letter.Module, letter.Message, letter.Error),
            Is.EqualTo((_agent.Time.GetUtcNow(), "Stubborn", "Ping", "ping 1 is bad")));
    }

    [Test]
    public void The_next_message_has_all_of_its_tries()
    {
        (Life.FailuresLeft[1], Life.FailuresLeft[2]) = (1, 2);
        Sender.Ping(1);
        Sender.Ping(2);
        _agent.Loop.RunUntilIdle();

        Assert.That((Status.Handled, Status.Failed), Is.EqualTo((2L, 0L)));
    }

    [Test]
    public void A_turn_that_fails_after_it_has_suspended_is_tried_again()
    {
        Life.FailuresLeft[1] = 1;
        Life.FailuresLeft[2] = 2;
        Sender.Pong(1);
        Sender.Pong(2);
        _agent.Loop.RunUntilIdle();

        Assert.That(Life.Events, Is.EqualTo(["pong 1 fails", "pong 1", "pong 2 fails", "pong 2 fails"]));
        Assert.That((Status.Handled, Status.Failed, Status.Retried, Status.DeadLetters), Is.EqualTo((1L, 1L, 2L, 1L)));
    }

    [Test]
    public void It_is_tried_again_by_the_next_instance_of_a_module_that_is_restarted_meanwhile()
    {
        Life.FailuresLeft[1] = 2;
        Life.FailuresLeft[0] = 3;
        Sender.Note("note");
        Sender.Note("note");
        Sender.Note("note");
        Sender.Ping(1);
        Sender.Ping(2);
        _agent.Loop.RunUntilIdle();
        Assert.That((Status.State, Status.QueueDepth), Is.EqualTo((ModuleState.Faulted, 2)));

        _agent.Advance(2_000);

        Assert.That(Life.Events.Skip(3), Is.EqualTo(["ping 1 fails", "ping 1 fails", "ping 1", "ping 2"]));
        Assert.That((Status.Handled, Status.Failed, Status.Retried), Is.EqualTo((2L, 3L, 2L)));
    }

    [Test]
    public void A_message_that_still_waits_for_its_next_try_when_the_agent_stops_is_dropped_and_counted()
    {
        Life.FailuresLeft[1] = 2;
        Life.FailuresLeft[0] = 3;
        for (var note = 0; note < 3; note++) Sender.Note("note");
        Sender.Ping(1);
        _agent.Loop.RunUntilIdle();

        Assert.That(_agent.Stop(), Is.True);

        Assert.That((Status.DroppedClosed, Status.QueueDepth, Status.Failed, Status.Retried), Is.EqualTo((1L, 0, 3L, 1L)));
    }

    [Test]
    public void A_tick_that_fails_is_counted_and_is_no_dead_letter()
    {
        _agent.Advance(3_600_000);

        Assert.That((Status.Failed, Status.DeadLetters), Is.EqualTo((2L, 0L)));
        Assert.That(_agent.Runtime.Status.DeadLetters, Is.Empty);
    }

    [Test]
    public void The_last_dead_letters_are_kept_and_all_are_counted()
    {
        for (var letter = 0; letter < DeadLetters.KeptMax + 2; letter++)
        {
            Life.FailuresLeft[0] = 1;
            Sender.Note($"note{letter}");
            _agent.Loop.RunUntilIdle();
            _agent.Advance((int)RestartLimits.WindowDefaultMs);
        }

        var kept = _agent.Runtime.Status.DeadLetters;
        Assert.That(Status.DeadLetters, Is.EqualTo(DeadLetters.KeptMax + 2));
        Assert.That((kept.Count, kept[0].Error, kept[^1].Error), Is.EqualTo((DeadLetters.KeptMax, "note2 0 is bad", "note17 0 is bad")));
    }
}

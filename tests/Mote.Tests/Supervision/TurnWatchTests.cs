using Mote.Supervision;

namespace Mote.Tests.Supervision;

/// <summary>A turn is late or hangs only where every look saw the same one.</summary>
internal sealed class TurnWatchTests
{
    private readonly TurnWatch _watch = new(periodMs: 100);

    [Test]
    public void A_turn_that_is_seen_for_its_deadline_is_late_once()
    {
        _watch.Look(turn: 7, nowMs: 1_000);
        Assert.That(_watch.IsNewlyLate(deadlineMs: 300), Is.False);
        for (var nowMs = 1_100; nowMs <= 1_200; nowMs += 100) _watch.Look(7, nowMs);
        Assert.That(_watch.IsNewlyLate(300), Is.False);

        _watch.Look(7, 1_300);

        Assert.That((_watch.IsNewlyLate(300), _watch.IsNewlyLate(300), _watch.SeenMs), Is.EqualTo((true, false, 300L)));
    }

    [Test]
    public void Many_short_turns_are_never_late()
    {
        for (var turn = 1; turn <= 100; turn++)
        {
            _watch.Look(turn, turn * 100);
            Assert.That(_watch.IsNewlyLate(200), Is.False);
        }
    }

    [Test]
    public void Time_between_turns_does_not_count()
    {
        for (var nowMs = 0; nowMs <= 10_000; nowMs += 100) _watch.Look(turn: 0, nowMs);

        Assert.That((_watch.SeenMs, _watch.IsNewlyLate(100)), Is.EqualTo((0L, false)));
    }

    [Test]
    public void A_process_that_was_suspended_for_an_hour_has_no_turn_that_hung_for_an_hour()
    {
        _watch.Look(turn: 7, nowMs: 0);
        _watch.Look(7, 3_600_000);

        Assert.That(_watch.SeenMs, Is.EqualTo(200));
    }

    [Test]
    public void Only_the_turn_of_the_last_look_was_seen()
    {
        _watch.Look(turn: 7, nowMs: 0);
        _watch.Look(7, 150);

        Assert.That((_watch.SeenMsOf(7), _watch.SeenMsOf(8)), Is.EqualTo((150L, 0L)));
    }

    [Test]
    public void The_next_turn_is_named_again()
    {
        _watch.Look(7, 0);
        _watch.Look(7, 100);
        Assert.That(_watch.IsNewlyLate(100), Is.True);
        _watch.Look(8, 200);
        _watch.Look(8, 300);

        Assert.That(_watch.IsNewlyLate(100), Is.True);
    }
}

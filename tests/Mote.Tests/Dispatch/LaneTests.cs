using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Mote.Hosting;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>The lane, stepped and run: timers, what other threads post, and its context.</summary>
internal sealed class LaneTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(ClockAgent.Build).Start();

    private IReadOnlyList<string> Entries => _agent.Module<Scribe>().Journal.Entries;

    [Test]
    public void Timers_fall_on_multiples_of_their_periods_and_an_offset_shifts_them()
    {
        for (var ms = 0; ms < 300; ms += 10) _agent.Advance(10);

        Assert.That(Entries, Is.EqualTo(["tock 30", "tick 100", "tock 130", "tick 200", "tock 230", "chime 250", "tick 300"]));
    }

    [Test]
    public void Missed_ticks_are_not_made_up_for()
    {
        _agent.Advance(1_010);
        Assert.That(Entries, Is.EquivalentTo(["tick 1010", "tock 1010", "chime 1010"]));

        _agent.Advance(20);
        Assert.That(Entries[^1], Is.EqualTo("tock 1030"));
    }

    [Test]
    public void Next_due_is_the_time_to_the_nearest_timer()
    {
        Assert.That(_agent.Lane.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(30)));

        _agent.Advance(30);
        Assert.That(_agent.Lane.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(70)));

        _agent.Time.Advance(TimeSpan.FromMilliseconds(75));
        Assert.That(_agent.Lane.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(-5)));
    }

    [Test]
    public void An_agent_without_timers_has_nothing_due()
    {
        Assert.That(new SteppedAgent(TalkAgent.Build).Start().Lane.NextDue, Is.Null);
    }

    [Test]
    public void What_threads_post_runs_on_the_lane_in_each_threads_order()
    {
        const int PerThread = 1_000;
        var seen = new List<(int Thread, int Number)>();
        var onLane = true;
        var own = Environment.CurrentManagedThreadId;
        var threads = Enumerable.Range(0, 2).Select(thread => new Thread(() =>
        {
            for (var i = 0; i < PerThread; i++)
            {
                var number = i;
                _agent.Lane.Post(
                    _ =>
                    {
                        onLane &= Environment.CurrentManagedThreadId == own;
                        seen.Add((thread, number));
                    },
                    null);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        Assert.That(_agent.Lane.RunUntil(() => seen.Count == 2 * PerThread), Is.True);
        threads.ForEach(thread => thread.Join());

        Assert.That(onLane, Is.True);
        Assert.That(seen.Where(entry => entry.Thread == 0).Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(0, PerThread)));
        Assert.That(seen.Where(entry => entry.Thread == 1).Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(0, PerThread)));
    }

    [Test]
    public void What_a_posted_callback_posts_runs_too()
    {
        var depth = 0;
        _agent.Lane.Post(_ => _agent.Lane.Post(_ => depth = 2, null), null);

        _agent.Lane.RunUntilIdle();

        Assert.That(depth, Is.EqualTo(2));
    }

    [Test]
    public void A_wake_up_before_the_lane_parks_is_not_lost()
    {
        // Without timers, a lane that has lost its wake-up sleeps for ever.
        var lane = new SteppedAgent(TalkAgent.Build).Start().Lane;
        var looks = 0;
        lane.Wake();
        var runner = new Thread(() => lane.RunUntil(() => ++looks == 2)) { IsBackground = true };

        runner.Start();

        Assert.That(runner.Join(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void The_deadline_of_a_run_is_on_the_lanes_own_clock()
    {
        var deadline = _agent.Lane.DeadlineMs(TimeSpan.FromMilliseconds(5));
        Assert.That(_agent.Lane.RunUntil(() => true, deadline), Is.True);
        _agent.Time.Advance(TimeSpan.FromMilliseconds(5));

        Assert.That(_agent.Lane.RunUntil(() => false, deadline), Is.False);
    }

    [Test]
    public void The_lane_gives_its_thread_back_as_it_was()
    {
        var outer = new SynchronizationContext();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(outer);
        try
        {
            SynchronizationContext? inside = null;
            _agent.Lane.Post(_ => inside = SynchronizationContext.Current, null);
            _agent.Lane.RunUntilIdle();

            Assert.That(inside, Is.Not.Null.And.Not.SameAs(outer));
            Assert.That(SynchronizationContext.Current, Is.SameAs(outer));
            var isInline = false;
            inside!.Send(_ => isInline = true, null);
            Assert.That(isInline, Is.True);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Test]
    public void Timers_have_their_turns_between_those_of_modules_that_never_rest()
    {
        var agent = new SteppedAgent(RestlessAgent.Build);
        var ticker = 0;
        agent.Graph.StartModules();
        agent.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(10);
        agent.Module<Restless>().Begin();

        agent.Lane.RunUntil(() => ++ticker == 20);

        Assert.That(agent.Module<Restless>().Ticks, Is.GreaterThan(1));
        Assert.That(agent.Status<Restless>().State, Is.EqualTo(ModuleState.Running));
    }
}

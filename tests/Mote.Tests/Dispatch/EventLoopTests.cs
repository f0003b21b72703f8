using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Mote.Dispatch;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>The event loop, stepped and run: timers, what other threads post, and its context.</summary>
internal sealed class EventLoopTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(ClockAgent.Build).Start();

    private IReadOnlyList<string> Entries => _agent.Module<Scribe>().Journal.Entries;

    [Test]
    public void Timers_fall_on_multiples_of_their_periods_and_an_offset_shifts_them()
    {
        for (var ms = 0; ms < 300; ms += 10) _agent.Advance(10);

        Assert.That(Entries, Is.EqualTo(["tock 30", "tick 100", "tock 130", "tick 200", "tock 230", "chime 250", "tick 300"]));
    }

    [TestCase(250, 400)]
    [TestCase(200, 200)]
    [TestCase(100, 100)]
    public unsafe void With_a_coarse_tick_timers_that_are_not_shorter_fall_on_its_multiples(int periodMs, long dueMs)
    {
        var timers = new TimerTable(_agent.Runtime) { CoarseTickMs = 200 };

        timers.Set(null, periodMs, offsetMs: 0, nowMs: 0);

        Assert.That(timers.NextDueMs, Is.EqualTo(dueMs));
    }

    [Test]
    public void Missed_ticks_are_skipped()
    {
        _agent.Advance(1_010);
        Assert.That(Entries, Is.EquivalentTo(["tick 1010", "tock 1010", "chime 1010"]));

        _agent.Advance(20);
        Assert.That(Entries[^1], Is.EqualTo("tock 1030"));
    }

    [Test]
    public void Next_due_is_the_time_to_the_nearest_timer()
    {
        Assert.That(_agent.Loop.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(30)));

        _agent.Advance(30);
        Assert.That(_agent.Loop.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(70)));

        _agent.Time.Advance(TimeSpan.FromMilliseconds(75));
        Assert.That(_agent.Loop.NextDue, Is.EqualTo(TimeSpan.FromMilliseconds(-5)));
    }

    [Test]
    public void An_agent_without_timers_has_nothing_due()
    {
        Assert.That(new SteppedAgent(DispatchAgent.Build).Start().Loop.NextDue, Is.Null);
    }

    [Test]
    public void Posted_callbacks_run_on_the_loop_in_each_threads_order()
    {
        const int PerThread = 1_000;
        var seen = new List<(int Thread, int Number)>();
        var onLoop = true;
        var own = Environment.CurrentManagedThreadId;
        var threads = Enumerable.Range(0, 2).Select(thread => new Thread(() =>
        {
            for (var i = 0; i < PerThread; i++)
            {
                var number = i;
                _agent.Loop.Post(
                    _ =>
                    {
                        onLoop &= Environment.CurrentManagedThreadId == own;
                        seen.Add((thread, number));
                    },
                    null);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        Assert.That(_agent.Loop.RunUntil(() => seen.Count == 2 * PerThread), Is.True);
        threads.ForEach(thread => thread.Join());

        Assert.That(onLoop, Is.True);
        Assert.That(seen.Where(entry => entry.Thread == 0).Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(0, PerThread)));
        Assert.That(seen.Where(entry => entry.Thread == 1).Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(0, PerThread)));
    }

    [Test]
    public void A_callback_posted_by_a_callback_runs()
    {
        var depth = 0;
        _agent.Loop.Post(_ => _agent.Loop.Post(_ => depth = 2, null), null);

        _agent.Loop.RunUntilIdle();

        Assert.That(depth, Is.EqualTo(2));
    }

    [Test]
    public void A_wake_up_before_the_loop_parks_is_not_lost()
    {
        // Without timers, an event loop that has lost its wake-up sleeps for ever.
        var loop = new SteppedAgent(DispatchAgent.Build).Start().Loop;
        var looks = 0;
        loop.Wake();
        var runner = new Thread(() => loop.RunUntil(() => ++looks == 2)) { IsBackground = true };

        runner.Start();

        Assert.That(runner.Join(TimeSpan.FromSeconds(30)), Is.True);
    }

    [Test]
    public void The_deadline_of_a_run_is_on_the_loops_own_clock()
    {
        var deadline = _agent.Loop.DeadlineMs(TimeSpan.FromMilliseconds(5));
        Assert.That(_agent.Loop.RunUntil(() => true, deadline), Is.True);
        _agent.Time.Advance(TimeSpan.FromMilliseconds(5));

        Assert.That(_agent.Loop.RunUntil(() => false, deadline), Is.False);
    }

    [Test]
    public void The_loop_restores_its_thread()
    {
        var outer = new SynchronizationContext();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(outer);
        try
        {
            SynchronizationContext? inside = null;
            _agent.Loop.Post(_ => inside = SynchronizationContext.Current, null);
            _agent.Loop.RunUntilIdle();

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
        agent.Runtime.StartModules();
        agent.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(10);
        agent.Module<Restless>().Begin();

        agent.Loop.RunUntil(() => ++ticker == 20);

        Assert.That(agent.Module<Restless>().Ticks, Is.GreaterThan(1));
        Assert.That(agent.Status<Restless>().State, Is.EqualTo(ModuleState.Running));
    }
}

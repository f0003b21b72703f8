using System;
using System.Linq;
using System.Threading;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Dispatch;

/// <summary>Publishing from threads that do not own the loop: posted, bounded, counted, and never a second one in a module.</summary>
internal sealed class ForeignThreadTests
{
    private readonly SteppedAgent _agent = new SteppedAgent(ForeignAgent.Build).Start();

    private Caller Caller => _agent.Module<Caller>();

    private Tally Tally => _agent.Module<Tally>();

    [Test]
    public void A_message_of_another_thread_waits_for_the_loop_and_is_handled_there()
    {
        Elsewhere(() => Caller.Say(1, 1));
        Assert.That((Tally.Handled, _agent.Status<Tally>().QueueDepth), Is.EqualTo((0, 1)));

        _agent.Loop.RunUntilIdle();

        Assert.That((Tally.Handled, Tally.LastThreadId), Is.EqualTo((1, Environment.CurrentManagedThreadId)));
        Assert.That((_agent.Status<Tally>().Handled, _agent.Status<Tally>().QueueDepth), Is.EqualTo((1L, 0)));
    }

    [Test]
    public void A_message_of_another_thread_wakes_the_loop()
    {
        // Without timers, a loop that is not woken sleeps for ever.
        var tally = Tally;
        var thread = new Thread(() => Caller.Say(1, 1));
        thread.Start();

        Assert.That(_agent.Loop.RunUntil(() => tally.Handled == 1), Is.True);
        thread.Join();
    }

    [Test]
    public void Messages_that_come_while_the_loop_takes_the_ones_before_are_taken_too()
    {
        // More than the loop takes at once; the next ones come in its first round, and none after them.
        Tally.OnHandled = number =>
        {
            if (number == 10) Elsewhere(() => SayMany(from: 1_000, count: 20));
        };
        Elsewhere(() => SayMany(from: 0, count: 100));

        _agent.Loop.RunUntilIdle();

        Assert.That((Tally.Handled, _agent.Status<Tally>().QueueDepth), Is.EqualTo((120, 0)));
    }

    [Test]
    public void A_message_that_does_not_fit_is_dropped_and_counted()
    {
        Elsewhere(() =>
        {
            for (var number = 0; number < 300; number++) Caller.Say(1, number);
        });
        _agent.Loop.RunUntilIdle();

        Assert.That((_agent.Status<Tally>().Handled, _agent.Status<Tally>().DroppedFull), Is.EqualTo((256L, 44L)));
    }

    [Test]
    public void Threads_that_publish_at_once_never_enter_a_module_twice_and_lose_nothing_uncounted()
    {
        const int Threads = 3;
        const int PerThread = 50_000;
        var (caller, tally) = (Caller, Tally);
        var running = Threads;
        var threads = Enumerable.Range(1, Threads).Select(thread => new Thread(() =>
        {
            for (var number = 0; number < PerThread; number++) caller.Say(thread, number);
            Interlocked.Decrement(ref running);
            _agent.Loop.Wake();
        })).ToList();
        threads.ForEach(thread => thread.Start());

        // The loop's own thread publishes too, between its turns.
        var own = 0;
        _agent.Loop.RunUntil(() =>
        {
            if (own < PerThread)
            {
                caller.Say(0, own++);
                _agent.Loop.Wake();
            }

            return Volatile.Read(ref running) == 0 && own == PerThread;
        });
        threads.ForEach(thread => thread.Join());
        _agent.Loop.RunUntilIdle();

        var status = _agent.Status<Tally>();
        Assert.That((tally.EnteredTwice, tally.OutOfOrder), Is.EqualTo((0, 0)));
        Assert.That(status.Handled, Is.EqualTo(tally.Handled));
        Assert.That(status.Handled + status.Failed + status.DroppedFull + status.QueueDepth, Is.EqualTo((Threads + 1) * PerThread));
    }

    [Test]
    public void After_the_agent_has_stopped_a_message_is_dropped_and_counted()
    {
        var caller = Caller;
        Assert.That(_agent.Stop(), Is.True);

        Elsewhere(() => caller.Say(1, 1));

        Assert.That((_agent.Status<Tally>().DroppedClosed, _agent.Status<Tally>().QueueDepth), Is.EqualTo((1L, 0)));
    }

    [Test]
    public void A_message_of_another_thread_allocates_nothing_after_the_first()
    {
        var caller = Caller;
        long allocated = -1;
        for (var round = 0; round < 2; round++)
        {
            Elsewhere(() =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var number = 0; number < 100; number++) caller.Say(1, number);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            });
            _agent.Loop.RunUntilIdle();
            _agent.Module<Tally>().Forget();
        }

        // The second mailbox of the two has its slots since the second round.
        Elsewhere(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var number = 0; number < 100; number++) caller.Say(1, number);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        Assert.That(allocated, Is.Zero);
    }

    private void SayMany(int from, int count)
    {
        for (var number = from; number < from + count; number++) Caller.Say(1, number);
    }

    private static void Elsewhere(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CsCheck;
using Mote.Dispatch;

namespace Mote.Tests.Dispatch;

/// <summary>The mailbox against a plain queue of everything, for any sequence of what an event loop does with it.</summary>
internal sealed unsafe class MailboxTests
{
    private static readonly int[] Capacities = [1, 3, 4, 7];

    // What a turn received. Samples of a property run side by side, each on one thread.
    [ThreadStatic]
    private static List<string>? _delivered;

    private enum Step
    {
        AddShort,
        AddLong,
        AddText,
        AddPair,
        Deliver,
        Clear,
    }

    [Test]
    public void It_is_a_queue_across_types_that_drops_the_newest_of_a_full_handler()
    {
        // Adding is likelier than delivering, so that it fills up; clearing is rare.
        Gen.Frequency((8, Gen.Enum<Step>().Where(step => step < Step.Deliver)), (5, Gen.Const(Step.Deliver)), (1, Gen.Const(Step.Clear)))
            .List[0, 200].Sample(steps => FollowsTheModel(steps), iter: 2_000);
    }

    [Test]
    public void It_keeps_no_more_slots_than_it_has_needed_where_the_profile_says_so()
    {
        var (all, few) = (BytesOf(firstSlots: 0), BytesOf(firstSlots: 4));

        Assert.That((all > 1_000 * sizeof(long), few < 20 * sizeof(long)), Is.EqualTo((true, true)), $"{all} and {few} bytes");
    }

    [Test]
    public void A_slot_is_free_again_when_its_turn_begins()
    {
        var mailbox = new Mailbox();
        Assert.That(mailbox.TryAdd(0, 1, 1L, &TakeLong), Is.True);
        Assert.That(mailbox.TryAdd(0, 1, 2L, &TakeLong), Is.False);

        Deliver(mailbox);

        Assert.That(mailbox.TryAdd(0, 1, 3L, &TakeLong), Is.True);
    }

    [Test]
    public void A_handler_added_later_keeps_the_order_of_the_others()
    {
        var mailbox = new Mailbox();
        mailbox.TryAdd(3, 2, new Holder("a"), &TakeHolder);
        mailbox.TryAdd(3, 2, new Holder("b"), &TakeHolder);
        Deliver(mailbox);
        mailbox.TryAdd(3, 2, new Holder("c"), &TakeHolder);

        // The order ring has wrapped; now it grows.
        mailbox.TryAdd(0, 5, 4L, &TakeLong);

        _delivered = [];
        while (mailbox.Count > 0) mailbox.DeliverOldest(null!);
        Assert.That(_delivered, Is.EqualTo(["b", "c", "4"]));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_freed_slot_holds_no_references(bool deliver)
    {
        var mailbox = new Mailbox();
        var held = AddHolder(mailbox);

        if (deliver) mailbox.DeliverOldest(null!);
        else mailbox.Clear(out _);
        GC.Collect();

        Assert.That(held.TryGetTarget(out _), Is.False);
        GC.KeepAlive(mailbox);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<object> AddHolder(Mailbox mailbox)
    {
        var payload = new object();
        mailbox.TryAdd(0, 2, new Holder(payload), &TakeHolder);
        return new WeakReference<object>(payload);
    }

    // The mailbox itself, the ring's object and the lists are there in both cases.
    private static long BytesOf(int firstSlots)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var mailbox = new Mailbox(firstSlots);
        mailbox.TryAdd(0, 1_000, 1L, &TakeLong);
        return GC.GetAllocatedBytesForCurrentThread() - before - 200;
    }

    private static bool FollowsTheModel(List<Step> steps)
    {
        var mailbox = new Mailbox(firstSlots: steps.Count % 4);
        var model = new Queue<(int Handler, string Text)>();
        var highWater = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            if (!Apply(steps[i], i, mailbox, model)) return false;
            highWater = Math.Max(highWater, model.Count);
            if (mailbox.Count != model.Count || mailbox.HighWater != highWater) return false;
        }

        return true;
    }

    private static bool Apply(Step step, int number, Mailbox mailbox, Queue<(int Handler, string Text)> model)
    {
        switch (step)
        {
            case Step.Deliver when model.Count == 0:
                return true;
            case Step.Deliver:
                return Deliver(mailbox) == model.Dequeue().Text;
            case Step.Clear:
                var waiting = model.Count;
                model.Clear();
                return mailbox.Clear(out _) == waiting;
            default:
                var handler = (int)step;
                var fits = model.Count(entry => entry.Handler == handler) < Capacities[handler];
                if (fits) model.Enqueue((handler, $"{number}"));
                return Add(mailbox, handler, number) == fits;
        }
    }

    private static bool Add(Mailbox mailbox, int handler, int number) => (Step)handler switch
    {
        Step.AddShort => mailbox.TryAdd(handler, Capacities[handler], (short)number, &TakeShort),
        Step.AddLong => mailbox.TryAdd(handler, Capacities[handler], (long)number, &TakeLong),
        Step.AddText => mailbox.TryAdd(handler, Capacities[handler], new Holder($"{number}"), &TakeHolder),
        _ => mailbox.TryAdd(handler, Capacities[handler], (number, number), &TakePair),
    };

    private static string Deliver(Mailbox mailbox)
    {
        _delivered = [];
        mailbox.DeliverOldest(null!);
        return _delivered.Single();
    }

    private static void TakeShort(object target, in short message) => _delivered?.Add($"{message}");

    private static void TakeLong(object target, in long message) => _delivered?.Add($"{message}");

    private static void TakePair(object target, in (int Number, int Again) message) => _delivered?.Add($"{message.Number}");

    private static void TakeHolder(object target, in Holder message) => _delivered?.Add($"{message.Payload}");

    private readonly record struct Holder(object Payload);
}

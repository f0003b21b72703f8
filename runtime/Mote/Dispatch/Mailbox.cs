using System;

namespace Mote.Dispatch;

/// <summary>
/// The waiting messages of one module: an order ring of handler numbers over typed slots, so that order holds across message types
/// and nothing is boxed. Bounded by the handlers' capacities; drops the newest. One thread: the event loop's.
/// </summary>
/// <param name="firstSlots">How many slots a handler has at first; they double up to its capacity. 0: all of them.</param>
internal sealed unsafe class Mailbox(int firstSlots)
{
    private MessageRing?[] _slots = [];
    private ushort[] _order = [];
    private int _first;

    /// <summary>A mailbox with as many slots at first as the build's profile says.</summary>
    public Mailbox()
        : this(BuildProfile.FirstSlots)
    {
    }

    /// <summary>How many messages wait.</summary>
    public int Count { get; private set; }

    /// <summary>The most that ever waited.</summary>
    public int HighWater { get; private set; }

    /// <summary>Copies the message behind all others.</summary>
    /// <param name="handler">The handler's number.</param>
    /// <param name="capacity">Its slots.</param>
    /// <param name="message">The message.</param>
    /// <param name="turn">How it is given its turn.</param>
    /// <param name="shift">0 for all slots, 1 for half of them, 2 for a quarter.</param>
    /// <returns>False when the handler's slots are full: the newest is the one to drop.</returns>
    public bool TryAdd<T>(int handler, int capacity, in T message, delegate*<object, in T, void> turn, int shift = 0)
        where T : struct
    {
        if (!MessageRingOf(handler, capacity, turn).TryAdd(in message, Math.Max(1, capacity >> shift))) return false;

        if (Count == _order.Length) GrowOrder();
        var end = _first + Count;
        _order[end < _order.Length ? end : end - _order.Length] = (ushort)handler;
        Count++;
        if (Count > HighWater) HighWater = Count;
        return true;
    }

    /// <summary>Gives the oldest message its turn; there must be one.</summary>
    public void DeliverOldest(AgentRuntime runtime) => TakeOldest().Deliver(runtime);

    /// <summary>Forgets all messages and ticks.</summary>
    /// <param name="ticks">How many were ticks.</param>
    /// <returns>How many were messages.</returns>
    public int Clear(out int ticks)
    {
        var messages = 0;
        ticks = 0;
        while (Count > 0)
        {
            var slots = TakeOldest();
            slots.Discard();
            if (slots.HoldsTicks) ticks++;
            else messages++;
        }

        return messages;
    }

    /// <summary>Gives all slots back; there must be no message.</summary>
    public void Trim() => (_slots, _order, _first) = ([], [], 0);

    private MessageRing TakeOldest()
    {
        var slots = _slots[_order[_first]]!;
        _first = _first + 1 == _order.Length ? 0 : _first + 1;
        Count--;
        return slots;
    }

    private MessageRing<T> MessageRingOf<T>(int handler, int capacity, delegate*<object, in T, void> turn)
        where T : struct
    {
        if (handler < _slots.Length && _slots[handler] is { } existing) return (MessageRing<T>)existing;

        // A handler's first message that has to wait: most handlers never need slots.
        if (handler >= _slots.Length) Array.Resize(ref _slots, handler + 1);
        var slots = new MessageRing<T>(firstSlots == 0 ? capacity : Math.Min(firstSlots, capacity), capacity, turn);
        _slots[handler] = slots;
        if (firstSlots == 0) GrowOrder(by: capacity);
        return slots;
    }

    private void GrowOrder() => GrowOrder(by: Math.Max(firstSlots, _order.Length));

    private void GrowOrder(int by)
    {
        var grown = new ushort[_order.Length + by];
        for (var i = 0; i < Count; i++) grown[i] = _order[(_first + i) % _order.Length];
        _order = grown;
        _first = 0;
    }
}

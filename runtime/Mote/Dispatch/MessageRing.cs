using System;
using System.Runtime.CompilerServices;

namespace Mote.Dispatch;

/// <summary>The waiting messages of one handler, in order. See <see cref="Mailbox"/> for the order across handlers.</summary>
internal abstract class MessageRing
{
    /// <summary>Whether what waits are a timer's ticks.</summary>
    public abstract bool HoldsTicks { get; }

    /// <summary>Takes the oldest message out and gives it its turn.</summary>
    public abstract void Deliver(AgentRuntime runtime);

    /// <summary>Forgets the oldest message.</summary>
    public abstract void Discard();
}

/// <inheritdoc/>
internal sealed unsafe class MessageRing<T>(int slots, int capacity, delegate*<object, in T, void> turn) : MessageRing
    where T : struct
{
    private readonly int _capacity = capacity;
    private T[] _ring = new T[slots];
    private readonly delegate*<object, in T, void> _turn = turn;
    private int _first;
    private int _count;

    public override bool HoldsTicks => typeof(T) == typeof(TimerTick);

    /// <summary>Copies the message into a free slot.</summary>
    /// <param name="message">The message.</param>
    /// <param name="most">The most slots that may be taken now.</param>
    /// <returns>False when so many are taken.</returns>
    public bool TryAdd(in T message, int most)
    {
        if (_count >= most) return false;
        if (_count == _ring.Length) Grow();
        var slot = _first + _count;
        _ring[slot < _ring.Length ? slot : slot - _ring.Length] = message;
        _count++;
        return true;
    }

    private void Grow()
    {
        var grown = new T[Math.Min(_capacity, _ring.Length * 2)];
        for (var i = 0; i < _count; i++) grown[i] = _ring[(_first + i) % _ring.Length];
        (_ring, _first) = (grown, 0);
    }

    public override void Deliver(AgentRuntime runtime)
    {
        // The copy frees the slot before the turn, so that the handler may publish to itself into a full mailbox.
        var message = _ring[_first];
        Discard();
        _turn(runtime, in message);
    }

    public override void Discard()
    {
        // A slot that keeps a reference would keep its object alive until the ring comes round again.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) _ring[_first] = default;
        _first = _first + 1 == _ring.Length ? 0 : _first + 1;
        _count--;
    }
}

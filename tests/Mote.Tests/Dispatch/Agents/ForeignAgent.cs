using System;
using System.Collections.Generic;
using System.Threading;

namespace Mote.Tests.Dispatch.Agents;

[Message]
public readonly record struct Count(int Thread, int Number);

/// <summary>Publishes from whatever thread it is called on, as a library's callback would.</summary>
[Module]
public sealed partial class Caller(Publisher<Count> count)
{
    public void Say(int thread, int number) => count.Publish(new Count(thread, number));
}

/// <summary>Notices when it is entered twice at once, or off its loop. Its counters are no atomic ones.</summary>
[Module]
public sealed partial class Tally
{
    private readonly Dictionary<int, int> _lastOf = [];
    private int _depth;

    public int Handled { get; private set; }

    public int EnteredTwice { get; private set; }

    public int OutOfOrder { get; private set; }

    public int LastThreadId { get; private set; }

    /// <summary>Is called with the number of each message, inside of its turn.</summary>
    public Action<int> OnHandled { get; set; } = _ => { };

    public void Forget() => _lastOf.Clear();

    [Handle(Capacity = 256)]
    void On(in Count count)
    {
        if (Interlocked.Increment(ref _depth) != 1) EnteredTwice++;
        LastThreadId = Environment.CurrentManagedThreadId;
        Handled++;
        if (_lastOf.TryGetValue(count.Thread, out var last) && last >= count.Number) OutOfOrder++;
        _lastOf[count.Thread] = count.Number;
        OnHandled(count.Number);
        Interlocked.Decrement(ref _depth);
    }
}

[Agent]
[Use<Caller>]
[Use<Tally>]
public static partial class ForeignAgent;

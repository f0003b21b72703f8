using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>What a module does next.</summary>
public enum Deed
{
    Nothing,
    Publish,
    PublishElsewhere,
    Throw,
    TakeTime,
    AskToStop,
    ThrowBehind,
    Yield,
    Wait,
    Obey,
    Hang,
}

/// <summary>
/// What a random agent does, drawn from one seed, and what a model of it expects. Belongs to the thread that steps the agent; other
/// threads only publish, while that one waits for them.
/// </summary>
public sealed class Chance
{
    private const int KindCount = 4;

    private static readonly Deed[] Suspending = [Deed.Yield, Deed.Wait, Deed.Obey, Deed.Hang];

    private readonly List<Deed> _deeds = [Deed.Nothing, Deed.Publish];
    private readonly List<TaskCompletionSource> _gates = [];
    private readonly int[] _offered = new int[KindCount];
    private ulong _state;
    private int _publishesLeft = 150;
    private int _delaysLeft = 20;

    public Chance(int seed)
    {
        _state = (ulong)seed;
        foreach (var deed in Enum.GetValues<Deed>())
        {
            // An agent in which everything happens at once would hardly ever get far.
            if (OneIn(deed is Deed.Hang or Deed.AskToStop ? 12 : 2)) _deeds.Add(deed);
        }
    }

    /// <summary>That of the agent which this thread builds.</summary>
    [field: ThreadStatic]
    public static Chance? Current { get; set; }

    /// <summary>What must not have happened, and did.</summary>
    public ICollection<string> Violations { get; } = [];

    /// <summary>The instances of the modules that take part: a module that is restarted has several.</summary>
    public ICollection<Actor> Actors { get; } = [];

    public FakeTimeProvider? Time { get; set; }

    public Action AskToStop { get; set; } = () => { };

    /// <summary>What the modules' slow turns took since it was last set to 0.</summary>
    public int SpentMs { get; set; }

    /// <summary>The next number from 0, by SplitMix64 (Steele, Lea, Flood 2014): a seed means the same on every runtime.</summary>
    public int Below(int bound)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    public bool OneIn(int count) => Below(count) == 0;

    /// <summary>How many messages of these kinds were published.</summary>
    public int Offered(params ReadOnlySpan<int> kinds)
    {
        var sum = 0;
        foreach (var kind in kinds) sum += _offered[kind];
        return sum;
    }

    public Deed Next(bool maySuspend)
    {
        var deed = _deeds[Below(_deeds.Count)];
        return !maySuspend && Array.IndexOf(Suspending, deed) >= 0 ? Deed.Publish : deed;
    }

    /// <summary>Publishes a message of a random kind, as long as there are any left: two modules may answer each other for ever.</summary>
    public void Publish(Action<int> publish, int kindCount, bool elsewhere)
    {
        if (_publishesLeft-- <= 0) return;

        var kind = Below(kindCount);
        _offered[kind]++;
        if (!elsewhere)
        {
            publish(kind);
            return;
        }

        var thread = new Thread(() => publish(kind));
        thread.Start();
        thread.Join();
    }

    public void TakeTime()
    {
        if (_delaysLeft-- <= 0) return;

        var ms = Below(120);
        SpentMs += ms;
        Time!.Advance(TimeSpan.FromMilliseconds(ms));
    }

    /// <summary>Something that ends when the test says so.</summary>
    public Task NewGate()
    {
        // The continuation must not run inside of the test's own call.
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _gates.Add(gate);
        return gate.Task;
    }

    /// <summary>Opens one of the gates, or lets it fail.</summary>
    public void OpenGate()
    {
        if (_gates.Count == 0) return;

        var gate = _gates[Below(_gates.Count)];
        _gates.Remove(gate);
        if (OneIn(3)) gate.SetException(new InvalidOperationException("the gate is broken"));
        else gate.SetResult();
    }
}

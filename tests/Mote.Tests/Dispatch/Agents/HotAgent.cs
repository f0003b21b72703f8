namespace Mote.Tests.Dispatch.Agents;

[Message]
public readonly record struct Drop(int Amount);

[Message]
public readonly record struct Round(int Left);

/// <summary>Publishes on the hot paths.</summary>
[Module]
public sealed partial class HotSource(Publisher<Drop> drop, Publisher<Round> round)
{
    public void Publish(int amount) => drop.Publish(new Drop(amount));

    public void PublishRound(int left) => round.Publish(new Round(left));
}

/// <summary>The shortest handler there is, and a timer.</summary>
[Module]
public sealed partial class HotSink
{
    public long Sum { get; private set; }

    public int Ticks { get; private set; }

    [Handle]
    void On(in Drop drop) => Sum += drop.Amount;

    [Every("10ms")]
    void Tick() => Ticks++;
}

/// <summary>Sends to itself while it is on the stack: each of these messages goes through the mailbox.</summary>
[Module]
public sealed partial class HotLoop(Publisher<Round> round)
{
    [Handle]
    void On(in Round first)
    {
        for (var left = first.Left; left > 0; left--) round.Publish(default);
    }
}

[Agent]
[Use<HotSource>]
[Use<HotSink>]
[Use<HotLoop>]
public static partial class HotAgent;

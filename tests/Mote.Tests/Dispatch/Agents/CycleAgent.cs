namespace Mote.Tests.Dispatch.Agents;

[Message]
public readonly record struct Warmth(int Degrees);

[Message]
public readonly record struct FanWanted(int Degrees);

[Message]
public readonly record struct FanTurns(int Degrees);

/// <summary>Hears the warmth, and of it makes what the fan wants to hear.</summary>
[Module]
public sealed partial class Governor(Publisher<FanWanted> wanted)
{
    [Handle]
    void On(in Warmth warmth) => wanted.Publish(new FanWanted(warmth.Degrees));

    [Handle]
    void On(in FanTurns turns)
    {
    }
}

/// <summary>Hears the warmth too, and stands in a cycle with <see cref="Governor"/>.</summary>
[Module]
public sealed partial class Ventilator(Publisher<FanTurns> turns, Journal journal)
{
    [Handle]
    void On(in Warmth warmth) => journal.Add($"warmth {warmth.Degrees}");

    [Handle]
    void On(in FanWanted wanted)
    {
        journal.Add($"wanted for {wanted.Degrees}");
        turns.Publish(new FanTurns(wanted.Degrees));
    }
}

[Module]
public sealed partial class TempProbe(Publisher<Warmth> warmth)
{
    public void Measure(int degrees) => warmth.Publish(new Warmth(degrees));
}

[Agent]
[Use<Scribe>]
[Use<TempProbe>]
[Use<Governor>]
[Use<Ventilator>]
public static partial class CycleAgent;

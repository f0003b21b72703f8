namespace Mote.Tests.Dispatch.Agents;

/// <summary>Sends itself a message in each turn, for ever.</summary>
[Module]
public sealed partial class Restless(Publisher<Ping> ping)
{
    public int Ticks { get; private set; }

    public void Begin() => ping.Publish(new Ping(0));

    [Handle]
    void On(in Ping last) => ping.Publish(new Ping(last.Number + 1));

    [Every("10ms")]
    void Tick() => Ticks++;
}

[Agent]
[Use<Restless>]
public static partial class RestlessAgent;

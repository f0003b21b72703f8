using System;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Publishes what a test asks it to.</summary>
[Module]
public sealed partial class Speaker(Publisher<Ping> ping, Publisher<Note> note)
{
    public void Say(int number) => ping.Publish(new Ping(number));

    public void Say(string text) => note.Publish(new Note(text));
}

/// <summary>Answers each ping, and so stands in a cycle with <see cref="Player"/>.</summary>
[Module]
public sealed partial class Wall(Publisher<Pong> pong, Journal journal)
{
    [Handle(Capacity = 4)]
    void On(in Ping ping)
    {
        journal.Add($"wall got {ping.Number}");
        pong.Publish(new Pong(ping.Number));
        journal.Add($"wall done {ping.Number}");
    }
}

/// <summary>Plays each pong back until it counts 0, while the wall is still on the stack.</summary>
[Module]
public sealed partial class Player(Publisher<Ping> ping, Journal journal)
{
    /// <summary>How many pings each pong is answered with.</summary>
    public int Balls { get; set; } = 1;

    [Handle]
    void On(in Pong pong)
    {
        journal.Add($"player got {pong.Number}");
        for (var ball = 0; pong.Number > 0 && ball < Balls; ball++) ping.Publish(new Ping(pong.Number - 1));
    }
}

/// <summary>Hears everything and fails where it is told to.</summary>
[Module]
public sealed partial class Listener(Journal journal)
{
    public Predicate<string> FailsOn { get; set; } = _ => false;

    [Handle]
    void On(in Ping ping) => Hear($"ping {ping.Number}");

    [Handle]
    void On(in Note note) => Hear($"note {note.Text}");

    private void Hear(string what)
    {
        if (FailsOn(what)) throw new InvalidOperationException($"cannot bear {what}");
        journal.Add($"listener heard {what}");
    }
}

[Agent]
[Use<Scribe>]
[Use<Speaker>]
[Use<Wall>]
[Use<Player>]
[Use<Listener>]
public static partial class DispatchAgent;

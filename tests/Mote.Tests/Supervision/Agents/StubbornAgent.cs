using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>How often each message fails before it is handled, and what happened.</summary>
public sealed class StubbornLife
{
    /// <summary>What happened, in order.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>The tries that fail, by the message's number.</summary>
    public IDictionary<int, int> FailuresLeft { get; } = new Dictionary<int, int>();

    /// <summary>Adds the event, or throws.</summary>
    public void Handle(string kind, int number)
    {
        var left = FailuresLeft.TryGetValue(number, out var found) ? found : 0;
        Events.Add($"{kind} {number}{(left > 0 ? " fails" : "")}");
        if (left == 0) return;

        FailuresLeft[number] = left - 1;
        throw new InvalidOperationException($"{kind} {number} is\nbad");
    }
}

/// <summary>Publishes what the stubborn module handles.</summary>
[Module]
public sealed partial class Sender(Publisher<Ping> ping, Publisher<Pong> pong, Publisher<Note> note)
{
    [Provides]
    public StubbornLife Life { get; } = new();

    public void Ping(int number) => ping.Publish(new Ping(number));

    public void Pong(int number) => pong.Publish(new Pong(number));

    public void Note(string text) => note.Publish(new Note(text));
}

/// <summary>Tries some messages again.</summary>
[Module(Failures = 4)]
public sealed partial class Stubborn(StubbornLife life)
{
    [Handle(Attempts = 3)]
    void On(in Ping ping) => life.Handle("ping", ping.Number);

    [Handle(Attempts = 2)]
    async ValueTask On(Pong pong)
    {
        await Task.Yield();
        life.Handle("pong", pong.Number);
    }

    [Handle]
    void On(in Note note) => life.Handle(note.Text, 0);

    [Every("1h")]
    void Look() => throw new InvalidOperationException("a tick is no message");

    [Every("1h")]
    async ValueTask LookLate()
    {
        await Task.Yield();
        throw new InvalidOperationException("a late tick is no message either");
    }
}

[Agent]
[Use<Sender>]
[Use<Stubborn>]
public static partial class StubbornAgent;

using System;
using System.Threading.Tasks;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Governing.Agents;

[Message]
public readonly record struct Parcel(int Number);

[Message]
public readonly record struct Letter(int Number);

/// <summary>Sends what a test asks for.</summary>
[Module]
public sealed partial class Sender(Publisher<Parcel> parcel, Publisher<Letter> letter)
{
    public void Send(int number) => parcel.Publish(new Parcel(number));

    public void Write(int number) => letter.Publish(new Letter(number));
}

/// <summary>Takes ten in a second, and not while it fails.</summary>
[Module(Failures = 100)]
public sealed partial class Gate(Journal journal)
{
    public bool Fails { get; set; }

    [Handle, Limit("10/s"), Breaker(Failures = 3, Window = "1s", Open = "5s")]
    void On(in Parcel parcel)
    {
        if (Fails) throw new InvalidOperationException("jammed");
        journal.Add($"parcel {parcel.Number}");
    }

    [Handle, Breaker(Failures = 2, Open = "5s")]
    async ValueTask On(Letter letter)
    {
        await Task.Yield();
        if (Fails) throw new InvalidOperationException("jammed");
        journal.Add($"letter {letter.Number}");
    }
}

/// <summary>Hears the same, and is no gate.</summary>
[Module]
public sealed partial class Porter
{
    public int Seen { get; private set; }

    [Handle]
    void On(in Parcel parcel) => Seen++;
}

[Agent]
[Use<Scribe>]
[Use<Sender>]
[Use<Gate>]
[Use<Porter>]
public static partial class GateAgent;

using System;
using System.Collections.Generic;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>What a link of the chain is to do, and did, over all of its instances.</summary>
public sealed class ChainLife
{
    /// <summary>What happened, in order.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>The pump's constructor throws.</summary>
    public bool PumpIsBroken { get; set; } = Broken;

    /// <summary>What the next life begins with: an agent starts before a test can reach it.</summary>
    public static bool Broken { get; set; }
}

/// <summary>Holds the life, and tells the pump to fail.</summary>
[Module]
public sealed partial class Foreman(Publisher<Ping> ping, Publisher<Note> note)
{
    [Provides]
    public ChainLife Life { get; } = new();

    public void FailPump() => ping.Publish(default);

    public void Tell(string text) => note.Publish(new Note(text));
}

/// <summary>What the pipe holds of the pump.</summary>
public sealed class Water;

/// <summary>Its service is held by the pipe; its first failure brings a restart.</summary>
[Module(Failures = 1, Restarts = 2, OnStartFailure = StartFailure.Retry)]
public sealed partial class Pump : IDisposable
{
    private readonly ChainLife _life;

    public Pump(ChainLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        _life = life;
        if (life.PumpIsBroken) throw new InvalidOperationException("dry");
        _life.Events.Add("pump constructed");
    }

    [Provides]
    public Water Water { get; } = new();

    public void Dispose() => _life.Events.Add("pump disposed");

    [Handle]
    void On(in Ping fail) => throw new InvalidOperationException("burst");
}

/// <summary>Holds the pump's service, and is held by nobody. It tolerates no failure of its own.</summary>
[Module(Failures = 1, Restarts = 0)]
public sealed partial class Pipe : IDisposable
{
    private readonly ChainLife _life;

    public Pipe(ChainLife life, Water water)
    {
        ArgumentNullException.ThrowIfNull(life);
        (_life, Water) = (life, water);
        _life.Events.Add("pipe constructed");
    }

    public Water Water { get; }

    public void Dispose() => _life.Events.Add("pipe disposed");

    [Handle]
    void On(in Note note) => _life.Events.Add($"pipe hears {note.Text}");
}

/// <summary>An agent that can start without it.</summary>
[Module(OnStartFailure = StartFailure.Ignore)]
public sealed partial class Lamp
{
    public Lamp(ChainLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        if (life.PumpIsBroken) throw new InvalidOperationException("dark");
    }
}

[Agent]
[Use<Foreman>]
[Use<Pump>]
[Use<Pipe>]
[Use<Lamp>]
public static partial class ChainAgent;

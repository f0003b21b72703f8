using System;
using System.Collections.Generic;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>What the flaky module does, over all of its instances.</summary>
public sealed class FlakyLife
{
    /// <summary>What happened to its instances, in order.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>Whether its handler throws.</summary>
    public bool Fails { get; set; }

    /// <summary>Is called by its handler.</summary>
    public Action OnPing { get; set; } = () => { };

    /// <summary>Is called by its constructor.</summary>
    public static Action OnConstruction { get; set; } = () => { };

    /// <summary>Whether its constructor throws.</summary>
    public bool FailsToStart { get; set; }
}

/// <summary>Hands out the flaky module's life, and publishes to it.</summary>
[Module]
public sealed partial class Handler(Publisher<Ping> ping)
{
    [Provides]
    public FlakyLife Life { get; } = new();

    public void Say(int number) => ping.Publish(new Ping(number));
}

/// <summary>Throws when it is told to.</summary>
[Module(Criticality = Criticality.Core)]
public sealed partial class Flaky : IDisposable
{
    private static int _instances;
    private readonly FlakyLife _life;
    private readonly int _instance = ++_instances;

    public Flaky(FlakyLife life)
    {
        ArgumentNullException.ThrowIfNull(life);
        _life = life;
        _life.Events.Add("constructed");
        FlakyLife.OnConstruction();
        if (life.FailsToStart) throw new InvalidOperationException("no bulb");
    }

    public int Instance => _instance;

    public void Dispose() => _life.Events.Add("disposed");

    [Start]
    void Start() => _life.Events.Add("started");

    [Stop]
    void Stop() => _life.Events.Add("stopped");

    [Handle]
    void On(in Ping ping)
    {
        _life.OnPing();
        if (_life.Fails) throw new InvalidOperationException($"ping {ping.Number} hurts");
        _life.Events.Add($"ping {ping.Number}");
    }
}

[Agent]
[Use<Handler>]
[Use<Flaky>]
public static partial class FlakyAgent;

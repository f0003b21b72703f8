using System;
using System.Collections.Generic;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Supervision.Agents;

/// <summary>Options of one module: a limit that its constructor may refuse, and the period of its timer.</summary>
[Options]
public sealed record DrumOptions
{
    [Range(0, 100)]
    public int Volume { get; init; } = 10;

    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Options of the other module.</summary>
[Options]
public sealed record FluteOptions
{
    [Range(0, 100)]
    public int Volume { get; init; } = 10;
}

/// <summary>What the band did, over all instances.</summary>
public sealed class BandLife
{
    /// <summary>What happened, in order.</summary>
    public IList<string> Events { get; } = [];

    /// <summary>Which drum plays, and how loud; null where none does.</summary>
    public int? Drum { get; set; }

    /// <summary>Which flute plays, and how loud.</summary>
    public int? Flute { get; set; }
}

/// <summary>Publishes to both.</summary>
[Module]
public sealed partial class Conductor(Publisher<Ping> ping)
{
    [Provides]
    public BandLife Life { get; } = new();

    public void Beat(int number) => ping.Publish(new Ping(number));
}

/// <summary>Refuses to be loud.</summary>
[Module(Restarts = 1)]
public sealed partial class Drum : IDisposable
{
    private readonly BandLife _life;

    public Drum(BandLife life, DrumOptions options)
    {
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Volume > 90) throw new InvalidOperationException("too loud");
        _life = life;
        _life.Drum = options.Volume;
        _life.Events.Add($"drum {options.Volume}");
    }

    public void Dispose() => _life.Drum = null;

    [Handle(Capacity = 1000)]
    void On(in Ping ping) => _life.Events.Add($"hit {ping.Number}");

    [Every(Option = nameof(DrumOptions.Period))]
    void Roll() => _life.Events.Add("roll");
}

/// <summary>Has options of its own.</summary>
[Module]
public sealed partial class Flute : IDisposable
{
    private readonly BandLife _life;

    public Flute(BandLife life, FluteOptions options)
    {
        ArgumentNullException.ThrowIfNull(life);
        ArgumentNullException.ThrowIfNull(options);
        _life = life;
        _life.Flute = options.Volume;
        _life.Events.Add($"flute {options.Volume}");
    }

    public void Dispose() => _life.Flute = null;

    [Handle(Capacity = 1000)]
    void On(in Ping ping) => _life.Events.Add($"note {ping.Number}");
}

[Agent]
[Use<Conductor>]
[Use<Drum>]
[Use<Flute>]
public static partial class TunedAgent;

using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Mote.Tests.Options;

/// <summary>One site that is watched.</summary>
public sealed record Target
{
    public required Uri Url { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    public IReadOnlyList<int> Expected { get; init; } = [200];
}

/// <summary>How much is watched.</summary>
public sealed record WatchLimits
{
    public int Max { get; init; } = 10;

    public byte Share { get; init; } = 50;
}

/// <summary>Everything that is more than one scalar.</summary>
[SuppressMessage("Design", "MA0016:Prefer using collection abstraction instead of implementation", Justification = "The point is that an option may be one.")]
[SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Lists of options are arrays: bound once, and read.")]
[SuppressMessage("Design", "CA1002:Do not expose generic lists", Justification = "The point is that an option may be one.")]
[Options("checks")]
public sealed record WatchOptions
{
    /// <summary>How often the <c>targets</c> are looked at. Never more often.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);

    public Target[] Targets { get; init; } = [];

    public List<BoilerMode> Modes { get; init; } = [BoilerMode.Full];

    public IReadOnlyDictionary<string, WatchLimits> Rooms { get; init; } = new Dictionary<string, WatchLimits>();

    public Dictionary<string, decimal> Weights { get; init; } = [];

    public WatchLimits Limits { get; init; } = new() { Max = 7 };

    public WatchLimits? Night { get; init; }

    public BoilerMode? Mode { get; init; } = BoilerMode.Off;

    public float? Gain { get; init; } = 0.5f;

    public IReadOnlyList<string>? Names { get; init; }
}

/// <summary>Counts its ticks.</summary>
[Module]
public sealed partial class Watch(WatchOptions options)
{
    public WatchOptions Options => options;

    public int Ticks { get; private set; }

    [Every(Option = nameof(WatchOptions.Period), Offset = "50ms")]
    void Tick() => Ticks++;
}

[Agent]
[Use<Watch>]
public static partial class WatchAgent;

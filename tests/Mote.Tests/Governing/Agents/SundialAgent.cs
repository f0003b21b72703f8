using System;

namespace Mote.Tests.Governing.Agents;

[Options("dial")]
public sealed record DialOptions
{
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Has one timer, which ticks seldom.</summary>
[Module]
public sealed partial class Dial(DialOptions options)
{
    private readonly TimeSpan _period = options.Period;
    private TimeSpan _shown;

    [Every(Option = nameof(DialOptions.Period), High = "1m", Offset = "1s")]
    void Show() => _shown += _period;
}

[Agent]
[Use<Dial>]
public static partial class SundialAgent;

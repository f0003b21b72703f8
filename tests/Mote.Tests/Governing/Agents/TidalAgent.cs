using System;
using Mote.Tests.Dispatch.Agents;

namespace Mote.Tests.Governing.Agents;

[Options("tide")]
public sealed record TideOptions
{
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Looks less often the harder the device presses; one timer does not care.</summary>
[Module]
public sealed partial class Tide(Journal journal, TideOptions options)
{
    [Every("1s", High = "5s", Critical = "30s")]
    void Look() => journal.Add("look");

    [Every(Option = nameof(TideOptions.Period), High = "20s")]
    void Measure() => journal.Add($"measure {options.Period.TotalSeconds}");

    [Every("1s")]
    void Beat() => journal.Add("beat");
}

[Agent]
[Use<Scribe>]
[Use<Tide>]
public static partial class TidalAgent;

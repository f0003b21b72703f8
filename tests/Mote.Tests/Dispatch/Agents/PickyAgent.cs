using System;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Refuses what no range could describe, and has a range where a positional record has it.</summary>
[Options]
public sealed record PickyOptions([Range(1, 10)] int Level = 5)
{
    public string Pattern
    {
        get;
        init => field = value.EndsWith('*') ? value : throw new FormatException("a pattern ends in *");
    } = "*";
}

[Module]
public sealed partial class Picky(PickyOptions options)
{
    public int Level => options.Level;
}

[Agent]
[Use<Picky>]
public static partial class PickyAgent;

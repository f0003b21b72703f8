using System;

namespace Mote.Tests.Dispatch.Agents;

/// <summary>Three timers: one with an offset, one without, one whose period is no multiple of the others'.</summary>
[Module]
public sealed partial class Clock(Journal journal, TimeProvider time)
{
    private readonly DateTimeOffset _start = time.GetUtcNow();

    [Every("100ms")]
    void Tick() => Note("tick");

    [Every("100ms", Offset = "30ms")]
    void Tock() => Note("tock");

    [Every("250ms")]
    void Chime() => Note("chime");

    private void Note(string what) => journal.Add($"{what} {(time.GetUtcNow() - _start).TotalMilliseconds}");
}

[Agent]
[Use<Scribe>]
[Use<Clock>]
public static partial class ClockAgent;

using System.Globalization;

namespace Mote.Supervision;

/// <summary>A run of the agent that ended without a stop in order: killed, crashed, or given up.</summary>
/// <param name="AtMs">When the next run found out, in ms since 1970.</param>
/// <param name="DuringStart">Whether not every module had started.</param>
/// <param name="Module">The module whose code was on the loop; empty where there was none.</param>
/// <param name="Turn">The turn, as in <c>Thermostat: Temperature</c>; empty where there was none.</param>
internal sealed record BadEnd(long AtMs, bool DuringStart, string Module, string Turn)
{
    private const int NameMaxLength = 60;

    /// <summary>The record as one line of the state page.</summary>
    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{AtMs}\t{(DuringStart ? 1 : 0)}\t{Short(Module)}\t{Short(Turn)}\n");

    /// <summary>The record of a line; null where it is none.</summary>
    public static BadEnd? Parse(string line) =>
        line.Split('\t') is [var at, var start, var module, var turn] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var atMs)
            ? new BadEnd(atMs, start == "1", module, turn)
            : null;

    private static string Short(string name) => name.Length <= NameMaxLength ? name : name[..NameMaxLength];
}

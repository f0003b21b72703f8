using System.Globalization;

namespace Mote.Supervision;

/// <summary>A run of the agent that ended without a stop in order: killed, crashed, or given up.</summary>
/// <param name="atMs">When the next run found out, in ms since 1970.</param>
/// <param name="duringStart">Whether not every module had started.</param>
/// <param name="module">The module whose code was on the loop; empty where there was none.</param>
/// <param name="turn">The turn, as in <c>Thermostat: Temperature</c>; empty where there was none.</param>
internal sealed class BadEnd(long atMs, bool duringStart, string module, string turn)
{
    private const int NameMaxLength = 60;

    public long AtMs => atMs;

    public bool DuringStart => duringStart;

    public string Module => module;

    public string Turn => turn;

    /// <summary>The record as one line of the state page.</summary>
    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{AtMs}\t{(DuringStart ? 1 : 0)}\t{Short(Module)}\t{Short(Turn)}\n");

    /// <summary>The record of a line; null where it is none.</summary>
    public static BadEnd? Parse(string line) =>
        line.Split('\t') is [var at, var start, var name, var last] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var foundAtMs)
            ? new BadEnd(foundAtMs, start == "1", name, last)
            : null;

    private static string Short(string name) => name.Length <= NameMaxLength ? name : name[..NameMaxLength];
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Mote.Build.Escapes;

/// <summary>What one hot method leads to: each of its calls, as of a message, may allocate all of it.</summary>
internal sealed record EscapeGroup(string Root, IReadOnlyList<EscapeSite> Sites)
{
    /// <summary>The bytes of a call, as far as they are known: without what happens once, and without loops whose length is not.</summary>
    public int BytesAot => Sum(site => site.BytesAot);

    public int BytesJit => Sum(site => site.BytesJit);

    /// <summary>How many sites the sums are without: of another length at each call, of a loop, or such that nobody can say.</summary>
    public int OpenOnAot => Open(site => (site.Aot, site.BytesAot));

    public int OpenOnJit => Open(site => (site.Jit, site.BytesJit));

    public static IEnumerable<EscapeGroup> Of(IEnumerable<EscapeSite> sites) => sites.GroupBy(site => site.Root, StringComparer.Ordinal)
        .OrderBy(group => group.Key.Length == 0)
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new EscapeGroup(group.Key, [.. group]));

    private int Sum(Func<EscapeSite, string> bytes) => Sites.Where(site => site.Frequency == "call")
        .Sum(site => int.TryParse(bytes(site), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);

    private int Open(Func<EscapeSite, (string Verdict, string Bytes)> of) => Sites.Count(site =>
        site.Frequency != "once" && of(site).Verdict != "none" && (of(site).Bytes == "unknown" || site.Frequency == "iteration"));
}

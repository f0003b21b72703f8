using System.Globalization;
using System.Text;

namespace Mote.Build.Escapes;

/// <summary>The report as text: a hot method and its sum, and under it each site as the compiler writes places.</summary>
internal static class EscapeText
{
    public static string Of(EscapeLog log)
    {
        var text = new StringBuilder();
        foreach (var group in EscapeGroup.Of(log.Sites))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(group.Root.Length == 0 ? "not hot" : group.Root)
                .Append($": NativeAOT {Sum(group.BytesAot, group.OpenOnAot)}, JIT {Sum(group.BytesJit, group.OpenOnJit)} a call\n");
            foreach (var site in group.Sites) text.Append("  ").Append(Line(site)).Append('\n');
        }

        if (log.Assumptions.Count > 0) text.Append(text.Length > 0 ? "\n" : "").Append("believed, not checked\n");
        foreach (var one in log.Assumptions) text.Append($"  {Place(one.File, one.Line, one.Column)}: {one.Message}\n");
        return text.Length == 0 ? "nothing allocates\n" : text.ToString();
    }

    private static string Line(EscapeSite site) =>
        $"{Place(site.File, site.Line, site.Column)}: {site.Rule} {site.What}: "
        + $"NativeAOT {Verdict(site.Aot, site.BytesAot)}, JIT {Verdict(site.Jit, site.BytesJit)}, {Often(site.Frequency)}: "
        + $"{site.Reason}{site.Path}{(site.IsSilenced ? " (silenced)" : "")}";

    private static string Place(string file, int line, int column) =>
        $"{file}:{line.ToString(CultureInfo.InvariantCulture)}:{column.ToString(CultureInfo.InvariantCulture)}";

    private static string Sum(int bytes, int open) => open == 0
        ? $"{bytes.ToString(CultureInfo.InvariantCulture)} B"
        : $"{bytes.ToString(CultureInfo.InvariantCulture)} B and {open.ToString(CultureInfo.InvariantCulture)} of unknown size";

    private static string Verdict(string verdict, string bytes) => verdict switch
    {
        "none" => "none",
        "heap" when bytes != "unknown" => $"{bytes} B",
        "heap" => "heap, size unknown",
        _ => "unknown",
    };

    private static string Often(string frequency) => frequency switch
    {
        "call" => "each call",
        "iteration" => "each iteration",
        _ => frequency,
    };
}

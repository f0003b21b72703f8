using System;
using System.Collections.Generic;
using System.Globalization;

namespace Mote.EndToEnd.Tests;

/// <summary>A scrape, taken apart.</summary>
internal sealed record Exposition(
    IReadOnlyDictionary<string, string> Types,
    IReadOnlyDictionary<string, string> Helps,
    IReadOnlyDictionary<string, double> Values)
{
    public static Exposition Parse(string text)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', 4);
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal)) types.Add(words[2], words[3]);
            else if (line.StartsWith("# HELP ", StringComparison.Ordinal)) helps.Add(words[2], words[3]);
            else values.Add(line[..line.LastIndexOf(' ')], double.Parse(line[(line.LastIndexOf(' ') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return new Exposition(types, helps, values);
    }
}

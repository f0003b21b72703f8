using System;
using System.Collections.Generic;

namespace Mote.Options;

/// <summary>Finds what somebody probably meant: the nearest word by edit distance.</summary>
internal static class Suggestions
{
    // Longer words are nobody's typing error, and the distance costs the product of both lengths.
    private const int WordMaxLength = 96;

    /// <summary>As in <c>; did you mean 'listen'?</c>; where nothing is near, what there is; empty where there is nothing.</summary>
    public static string Hint(string word, IReadOnlyList<string> valid)
    {
        if (Find(word, valid) is { } near) return $"; did you mean '{near}'?";
        return valid.Count is > 0 and <= 12 ? $"; there is: {string.Join(", ", valid)}" : "";
    }

    /// <summary>The nearest word; null where none is nearer than half its own length.</summary>
    public static string? Find(string word, IReadOnlyList<string> valid)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in valid)
        {
            var distance = Distance(word, candidate);
            if (distance >= bestDistance || distance > Math.Max(1, candidate.Length / 2)) continue;
            (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > WordMaxLength || b.Length > WordMaxLength) return int.MaxValue;

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}

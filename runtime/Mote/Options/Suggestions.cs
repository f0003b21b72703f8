using System;
using System.Collections.Generic;

namespace Mote.Options;

/// <summary>
/// Finds the nearest word by edit distance; two swapped letters are one edit
/// (optimal string alignment).
/// </summary>
internal static class Suggestions
{
    // Longer words are no typing errors, and the distance takes time in proportion to both lengths.
    private const int WordMaxLength = 96;

    /// <summary>As in <c>; did you mean 'listen'?</c>; if none is near, all words; empty if there are none.</summary>
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

        var (beforeLast, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (IsSame(a[i - 1], b[j - 1]) ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                var areSwapped = i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]);
                if (areSwapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
        }

        return row[b.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}

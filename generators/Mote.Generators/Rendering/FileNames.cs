using System;
using System.Collections.Generic;
using System.Linq;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>The generated files' names. The compiler ignores their case: of Fan and fan, one has a number in its name.</summary>
internal static class FileNames
{
    /// <summary>The names that another one is equal to, case apart; the first of each kind keeps its own.</summary>
    public static EquatableArray<string> Collisions(IEnumerable<string> names) => new(names
        .OrderBy(name => name, StringComparer.Ordinal)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Skip(1)));

    public static string Of(string name, EquatableArray<string> collisions)
    {
        for (var place = 0; place < collisions.Count; place++)
        {
            if (collisions[place] == name) return $"{name}.{place + 2}";
        }

        return name;
    }
}

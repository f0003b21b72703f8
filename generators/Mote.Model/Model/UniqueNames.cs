using System;
using System.Collections.Generic;

namespace Mote.Model;

/// <summary>Names of one scope: the first that wants a name has it, the next the name with a number.</summary>
internal sealed class UniqueNames(params string[] taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    public string Take(string name)
    {
        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++) unique = $"{name}{number}";
        return unique;
    }
}

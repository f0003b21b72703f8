using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;
using Mote.Analyzers.Table.Il;

namespace Mote.Analyzers.Table.Usage;

/// <summary>What is measured: the members that real code calls, and all members of the types that it calls most.</summary>
internal static class Popular
{
    private const int TypeCallsMin = 20;

    /// <param name="calls">The file of the counted calls.</param>
    public static IEnumerable<MethodDefinition> In(Framework framework, string calls)
    {
        var counts = File.ReadLines(calls)
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => fields[1], fields => int.Parse(fields[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return framework.Types
            .Select(type => (Methods: type.Methods.Where(Framework.IsPublic).ToList(), Calls: type.Methods.Sum(Count)))
            .SelectMany(type => type.Methods.Where(method => type.Calls >= TypeCallsMin || Count(method) > 0));

        int Count(MethodDefinition method) => counts.GetValueOrDefault(DocCommentId.GetDocCommentId(method));
    }
}

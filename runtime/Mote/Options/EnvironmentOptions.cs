using System;
using System.Collections.Generic;
using System.Globalization;

namespace Mote.Options;

/// <summary>
/// Lays <c>MOTE_&lt;SECTION&gt;__&lt;KEY&gt;</c> over the file. Case and single underscores do not matter; a number is a place in
/// a list; one variable holds a list of scalars separated by commas; <c>…_FILE</c> names a file that holds the value.
/// </summary>
internal static class EnvironmentOptions
{
    private const string Prefix = "MOTE_";
    private const string Separator = "__";

    /// <summary>As in <c>MOTE_CHECKS__TARGETS__0__URL</c> for <c>checks.targets[0].url</c>.</summary>
    public static string NameOf(string path) =>
        Prefix
            + path.Replace("]", "", StringComparison.Ordinal).Replace("[", Separator, StringComparison.Ordinal)
                .Replace(".", Separator, StringComparison.Ordinal)
                .ToUpperInvariant();

    /// <summary>A name without case and underscores.</summary>
    public static string Normalise(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The variables that name an option, in an order of their own: elements of a list by number, a whole list before its elements.</summary>
    public static List<EnvironmentVariable> Variables(IEnumerable<KeyValuePair<string, string>> environment)
    {
        var variables = new List<EnvironmentVariable>();
        foreach (var (name, value) in environment)
        {
            if (name.IndexOf(Separator, StringComparison.Ordinal) < Prefix.Length || !name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            variables.Add(new EnvironmentVariable(name, name[Prefix.Length..].Split(Separator), value));
        }

        variables.Sort(Compare);
        return variables;
    }

    /// <summary>Lays every variable over the sections; one that names no option is an error.</summary>
    public static void Overlay(List<EnvironmentVariable> variables, OptionsSchema[] schemas, OptionNode root, OptionsErrors errors)
    {
        List<string>? valid = null;
        foreach (var variable in variables)
        {
            if (IsTaken(variable, schemas, root, errors)) continue;

            valid ??= Names(schemas);
            errors.Add(variable.Name, "sets no option of this agent" + Suggestions.Hint(variable.Name.ToUpperInvariant(), valid));
        }
    }

    private static bool IsTaken(EnvironmentVariable variable, OptionsSchema[] schemas, OptionNode root, OptionsErrors errors)
    {
        var section = Normalise(variable.Parts[0]);
        var schema = Array.Find(schemas, schema => Normalise(schema.Section) == section);
        if (schema is null) return false;

        root.Keys.TryGetValue(schema.Section, out var current);
        if (schema.Type.Overlay(current, variable, 1, errors) is not { } changed) return false;
        root.Keys[schema.Section] = changed;
        return true;
    }

    private static List<string> Names(OptionsSchema[] schemas)
    {
        var names = new List<string>();
        foreach (var schema in schemas) schema.Type.AddVariables(Prefix + schema.Section.ToUpperInvariant(), names);
        return names;
    }

    private static int Compare(EnvironmentVariable left, EnvironmentVariable right)
    {
        var shared = Math.Min(left.Parts.Length, right.Parts.Length);
        for (var i = 0; i < shared; i++)
        {
            var order = IsNumber(left.Parts[i], out var first) && IsNumber(right.Parts[i], out var second)
                ? first.CompareTo(second)
                : string.CompareOrdinal(Normalise(left.Parts[i]), Normalise(right.Parts[i]));
            if (order != 0) return order;
        }

        var depth = left.Parts.Length.CompareTo(right.Parts.Length);
        return depth != 0 ? depth : string.CompareOrdinal(left.Name, right.Name);
    }

    private static bool IsNumber(string part, out int number) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

using System.Collections.Generic;

namespace Mote.Options.Types;

/// <summary>Values by names that the configuration chooses.</summary>
/// <param name="item">What each value is.</param>
internal sealed class MapType(OptionType item) : OptionType
{
    internal override OptionSchema[] Nested => item.Nested;

    internal override string Inside => ".NAME";

    internal override bool IsOneVariable => false;

    internal override void Check(OptionNode node, OptionsErrors errors)
    {
        if (node.Kind != OptionKind.Object)
        {
            errors.Wrong(node, $"must be an object of names and values; found {node.Shown}");
            return;
        }

        foreach (var (name, child) in node.Keys)
        {
            child.Path = $"{node.Path}.{name}";
            item.Check(child, errors);
        }
    }

    internal override OptionNode? Overlay(OptionNode? current, EnvironmentVariable variable, int part, OptionsErrors errors)
    {
        var map = current ?? new OptionNode(OptionKind.Object, variable.Name);
        if (part == variable.Parts.Length)
        {
            errors.Add(variable.Name, $"names a group of values; set one of them, as {variable.Name}__NAME");
            return map;
        }

        if (map.Kind != OptionKind.Object) return map;
        var name = NameOf(map, variable.Parts[part]);
        map.Keys.TryGetValue(name, out var child);
        if (item.Overlay(child, variable, part + 1, errors) is not { } changed) return null;
        map.Keys[name] = changed;
        return map;
    }

    internal override void AddVariables(string name, List<string> names) => item.AddVariables($"{name}__NAME", names);

    internal override string Describe() => $"names and values, each {item.Describe()}";

    // A new name is spelled as in the variable; a name of the file keeps its spelling.
    private static string NameOf(OptionNode map, string word)
    {
        var normalised = EnvironmentOptions.Normalise(word);
        foreach (var name in map.Keys.Keys)
        {
            if (EnvironmentOptions.Normalise(name) == normalised) return name;
        }

        return word;
    }
}

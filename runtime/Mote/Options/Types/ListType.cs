using System;
using System.Collections.Generic;
using System.Globalization;

namespace Mote.Options.Types;

/// <summary>A list of scalars or of records.</summary>
/// <param name="item">What each element is.</param>
internal sealed class ListType(OptionType item) : OptionType
{
    internal override OptionSchema[] Nested => item.Nested;

    internal override string Inside => "[0]";

    internal override bool IsOneVariable => item.IsOneVariable;

    internal override void Check(OptionNode node, OptionsErrors errors)
    {
        if (node.Kind != OptionKind.List)
        {
            errors.Wrong(node, $"must be a list; found {node.Shown}");
            return;
        }

        for (var i = 0; i < node.Items.Count; i++)
        {
            node.Items[i].Path = $"{node.Path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            item.Check(node.Items[i], errors);
        }
    }

    internal override OptionNode? Overlay(OptionNode? current, EnvironmentVariable variable, int part, OptionsErrors errors)
    {
        if (part == variable.Parts.Length) return item.IsOneVariable ? Split(current, variable, errors) : NameAnElement(current, variable, errors);
        if (!int.TryParse(variable.Parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;

        var list = current ?? new OptionNode(OptionKind.List, variable.Name);
        if (list.Kind != OptionKind.List) return list;
        if (index > list.Items.Count)
        {
            errors.Add(variable.Name, $"sets element {index} of a list of {list.Items.Count}; the next one is {list.Items.Count}");
            return list;
        }

        var isNew = index == list.Items.Count;
        if (item.Overlay(isNew ? null : list.Items[index], variable, part + 1, errors) is not { } changed) return null;
        if (isNew) list.Items.Add(changed);
        else list.Items[index] = changed;
        return list;
    }

    internal override void AddVariables(string name, List<string> names) => item.AddVariables(item.IsOneVariable ? name : $"{name}__0", names);

    internal override string Describe() => $"a list, each {item.Describe()}";

    private static OptionNode Split(OptionNode? current, EnvironmentVariable variable, OptionsErrors errors)
    {
        if (current is { Kind: OptionKind.List, Line: 0 })
        {
            errors.Add(variable.Name, $"sets what {current.Source} sets already; remove one of the two");
            return current;
        }

        var list = new OptionNode(OptionKind.List, variable.Name);
        foreach (var text in variable.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            list.Items.Add(new OptionNode(OptionKind.Variable, variable.Name) { Text = text, IsSecret = variable.IsSecret });
        }

        return list;
    }

    private OptionNode NameAnElement(OptionNode? current, EnvironmentVariable variable, OptionsErrors errors)
    {
        var names = new List<string>();
        AddVariables(variable.Name, names);
        errors.Add(variable.Name, $"names a list of objects; set their options, as {(names.Count > 0 ? names[0] : variable.Name + "__0")}");
        return current ?? new OptionNode(OptionKind.List, variable.Name);
    }
}

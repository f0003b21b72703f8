using System;
using System.Collections.Generic;

namespace Mote.Options.Types;

/// <summary>An object with known keys: a section, or a nested record.</summary>
/// <param name="options">Its keys.</param>
internal sealed class RecordType(OptionSchema[] options) : OptionType
{
    private const string FileSuffix = "FILE";

    internal override OptionSchema[] Nested => options;

    internal override bool IsOneVariable => false;

    internal override void Check(OptionNode node, OptionsErrors errors)
    {
        if (node.Kind != OptionKind.Object)
        {
            errors.Wrong(node, $"must be an object of options; found {node.Shown}");
            return;
        }

        foreach (var option in options) CheckOption(node, option, errors);
        foreach (var (key, child) in node.Keys)
        {
            if (Array.Exists(options, option => option.Key == key)) continue;
            child.Path = $"{node.Path}.{key}";
            errors.Wrong(child, "unknown key" + Suggestions.Hint(key, Array.ConvertAll(options, option => option.Key)));
        }
    }

    private static void CheckOption(OptionNode node, OptionSchema option, OptionsErrors errors)
    {
        var path = $"{node.Path}.{option.Key}";
        if (node.Keys.TryGetValue(option.Key, out var child))
        {
            child.Path = path;
            // A variable cannot say null; an empty one of a nullable number, time or address has no other meaning.
            if (option.IsNullable && child is { Kind: OptionKind.Variable, Text: "" } && option.Type is not TextType) child.Kind = OptionKind.Null;
            if (child.Kind != OptionKind.Null)
            {
                option.Type.Check(child, errors);
                return;
            }

            if (option.IsNullable) return;
            node.Keys.Remove(option.Key);
        }

        if (option.IsRequired) errors.Missing(node, path);
    }

    internal override OptionNode? Overlay(OptionNode? current, EnvironmentVariable variable, int part, OptionsErrors errors)
    {
        if (part == variable.Parts.Length)
        {
            errors.Add(
                variable.Name,
                $"names a group of options; set one of them, as {variable.Name}__{(options.Length > 0 ? options[0].Key.ToUpperInvariant() : "KEY")}");
            return current ?? new OptionNode(OptionKind.Object, variable.Name);
        }

        var node = current ?? new OptionNode(OptionKind.Object, variable.Name);
        // The check reports what the file has here instead of an object.
        if (node.Kind != OptionKind.Object) return node;
        if (Find(variable, part, out var isFile) is not { } option) return null;

        node.Keys.TryGetValue(option.Key, out var child);
        if (isFile && !variable.TryReadFile(errors)) return node;
        if (option.Type.Overlay(child, variable, part + 1, errors) is not { } changed) return null;
        node.Keys[option.Key] = changed;
        return node;
    }

    internal override void AddVariables(string name, List<string> names)
    {
        foreach (var option in options) option.Type.AddVariables($"{name}__{option.Key.ToUpperInvariant()}", names);
    }

    internal override string Describe() => "an object";

    private OptionSchema? Find(EnvironmentVariable variable, int part, out bool isFile)
    {
        var word = EnvironmentOptions.Normalise(variable.Parts[part]);
        isFile = false;
        if (Array.Find(options, option => EnvironmentOptions.Normalise(option.Key) == word) is { } exact) return exact;

        isFile = part == variable.Parts.Length - 1;
        return isFile ? Array.Find(options, option => option.Type.IsOneVariable && EnvironmentOptions.Normalise(option.Key) + FileSuffix == word) : null;
    }
}

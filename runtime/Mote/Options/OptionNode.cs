using System;
using System.Collections.Generic;

namespace Mote.Options;

/// <summary>What kind of value stands in a node.</summary>
internal enum OptionKind
{
    /// <summary>Text, from the file.</summary>
    Text,

    /// <summary>A number, from the file.</summary>
    Number,

    /// <summary>true or false, from the file.</summary>
    Boolean,

    /// <summary>null, from the file, or an empty variable of a nullable option.</summary>
    Null,

    /// <summary>Keys and values.</summary>
    Object,

    /// <summary>Elements.</summary>
    List,

    /// <summary>Any scalar, from the environment, where everything is text.</summary>
    Variable,
}

/// <summary>One value of the configuration, and where somebody set it.</summary>
internal sealed class OptionNode(OptionKind kind, string source)
{
    // An error line must not hold a whole secret or file.
    private const int ShownMaxLength = 200;

    public OptionKind Kind { get; set; } = kind;

    /// <summary>The file, or the variable.</summary>
    public string Source { get; } = source;

    /// <summary>From 1; 0 where the environment set it.</summary>
    public int Line { get; init; }

    public int Column { get; init; }

    /// <summary>A scalar as it was written, without quotes.</summary>
    public string Text { get; init; } = "";

    /// <summary>Read from a file that a <c>_FILE</c> variable names: never printed.</summary>
    public bool IsSecret { get; init; }

    /// <summary>An object's values, in the order of the file.</summary>
    public Dictionary<string, OptionNode> Keys { get; } = kind == OptionKind.Object ? new(StringComparer.Ordinal) : [];

    /// <summary>A list's elements.</summary>
    public List<OptionNode> Items { get; } = [];

    /// <summary>As in <c>checks.targets[1].url</c>; set by the check.</summary>
    public string Path { get; set; } = "";

    /// <summary>A scalar's value, boxed; set by the check.</summary>
    public object? Value { get; set; }

    public string Shown => IsSecret ? "(secret)" : Kind switch
    {
        OptionKind.Object => "{…}",
        OptionKind.List => Cut($"[{string.Join(", ", Items.ConvertAll(item => item.Text))}]"),
        OptionKind.Null => "null",
        OptionKind.Text or OptionKind.Variable => $"\"{Cut(Text)}\"",
        _ => Cut(Text),
    };

    /// <summary>Whether two values say the same; an object with nothing in it says what a missing one says.</summary>
    public static bool AreSame(OptionNode? one, OptionNode? other)
    {
        if (one is null || other is null) return (one ?? other) is null or { Kind: OptionKind.Object, Keys.Count: 0 };
        if (one.Kind != other.Kind || one.Text != other.Text || one.Keys.Count != other.Keys.Count || one.Items.Count != other.Items.Count) return false;

        foreach (var (key, value) in one.Keys)
        {
            if (!other.Keys.TryGetValue(key, out var its) || !AreSame(value, its)) return false;
        }

        for (var item = 0; item < one.Items.Count; item++)
        {
            if (!AreSame(one.Items[item], other.Items[item])) return false;
        }

        return true;
    }

    private static string Cut(string text) => text.Length <= ShownMaxLength ? text : string.Concat(text.AsSpan(0, ShownMaxLength), "…");
}

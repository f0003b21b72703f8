namespace Mote.Options;

/// <summary>What kind of value stands in an entry.</summary>
internal enum OptionKind
{
    /// <summary>Text, from the file.</summary>
    Text,

    /// <summary>A number, from the file.</summary>
    Number,

    /// <summary>true or false, from the file.</summary>
    Boolean,

    /// <summary>null, from the file: as if the key were absent.</summary>
    Null,

    /// <summary>An object, where none is allowed.</summary>
    Object,

    /// <summary>Any scalar or list, from the environment, where everything is text.</summary>
    Environment,
}

/// <summary>One value that somebody set, and where.</summary>
internal sealed record OptionEntry
{
    public required string Section { get; init; }

    public required string Key { get; init; }

    public required OptionKind Kind { get; init; }

    /// <summary>The value; of a list, its elements.</summary>
    public required string[] Values { get; init; }

    /// <summary>The kinds of a list's elements are one kind, or an error.</summary>
    public bool IsList { get; init; }

    /// <summary>The file, or the variable.</summary>
    public required string Source { get; init; }

    public int Line { get; init; }

    public int Column { get; init; }

    /// <summary>Read from a file that a <c>_FILE</c> variable names: never printed.</summary>
    public bool IsSecret { get; init; }

    public string Shown => IsSecret ? "(secret)" : IsList ? $"[{string.Join(", ", Values)}]" : Kind is OptionKind.Text or OptionKind.Environment ? $"\"{Values[0]}\"" : Values[0];
}

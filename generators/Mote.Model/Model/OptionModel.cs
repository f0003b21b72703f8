namespace Mote.Model;

/// <summary>What one value of an option is.</summary>
internal enum OptionValue
{
    /// <summary>A value that one text holds; <see cref="OptionScalars"/> lists their types.</summary>
    Scalar,

    /// <summary>A member of an enum.</summary>
    Name,

    /// <summary>A nested options record.</summary>
    Record,
}

/// <summary>How many values an option holds, and in what.</summary>
internal enum OptionCollection
{
    /// <summary>One value.</summary>
    None,

    /// <summary>An array, or an interface that an array implements.</summary>
    Array,

    /// <summary>A <c>List</c>.</summary>
    List,

    /// <summary>A <c>Dictionary</c> by text, or an interface that it implements.</summary>
    Map,
}

/// <summary>One property of an options record.</summary>
internal sealed record OptionModel
{
    public required string Property { get; init; }

    /// <summary>The key in the file: the property's name in camelCase.</summary>
    public required string Key { get; init; }

    /// <summary>The type of one value as C# writes it, with <c>global::</c> and never nullable.</summary>
    public required string Type { get; init; }

    public OptionValue Value { get; init; }

    public OptionCollection Collection { get; init; }

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>The range as C# literals, both ends; empty where every value is allowed.</summary>
    public string Minimum { get; init; } = "";

    public string Maximum { get; init; } = "";

    /// <summary>An enum's members.</summary>
    public EquatableArray<string> Names { get; init; }

    /// <summary>The default as the record writes it; empty where it writes none.</summary>
    public string Default { get; init; } = "";

    /// <summary>The first sentence of the property's documentation; empty where there is none.</summary>
    public string Summary { get; init; } = "";
}

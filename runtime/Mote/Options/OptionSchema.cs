namespace Mote.Options;

/// <summary>One key of a section or of a nested record; generated code describes it, the configuration is checked against it.</summary>
/// <param name="Key">The key in the file: the property's name in camelCase.</param>
/// <param name="Type">What may stand there.</param>
public sealed record OptionSchema(string Key, OptionType Type)
{
    /// <summary>Whether the key must be set.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether <c>null</c> is a value of its own. Elsewhere it leaves the default, as if the key were absent.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The default as its record writes it; empty where the record writes none.</summary>
    public string Default { get; init; } = "";

    /// <summary>The first sentence that documents the property; empty where there is none.</summary>
    public string Summary { get; init; } = "";
}

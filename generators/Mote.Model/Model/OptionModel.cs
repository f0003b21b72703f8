namespace Mote.Model;

/// <summary>How an option is read.</summary>
internal enum OptionType
{
    Scalar,
    Name,
}

/// <summary>One property of an options record.</summary>
internal sealed record OptionModel
{
    public required string Property { get; init; }

    /// <summary>The key in the file: the property's name in camelCase.</summary>
    public required string Key { get; init; }

    /// <summary>The property's type as C# writes it, with <c>global::</c>.</summary>
    public required string Type { get; init; }

    public OptionType Kind { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The range as C# literals, both ends; empty where every value is allowed.</summary>
    public string Minimum { get; init; } = "";

    public string Maximum { get; init; } = "";

    /// <summary>An enum's members.</summary>
    public EquatableArray<string> Names { get; init; }
}

namespace Mote.Model;

/// <summary>An options record that a module's constructor asks for.</summary>
internal sealed record OptionsModel
{
    public required string Type { get; init; }

    /// <summary>The section in the file: the record's name without <c>Options</c>, in camelCase.</summary>
    public required string Section { get; init; }

    public required EquatableArray<OptionModel> Options { get; init; }

    /// <summary>The method of the module's table that binds it.</summary>
    public string BindMethod => "Bind" + DisplayNames.Short(Type);
}

namespace Mote.Model;

/// <summary>What may stand in an agent's configuration.</summary>
internal sealed record ConfigurationModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>By name, and after them the runtime's own.</summary>
    public required EquatableArray<OptionsModel> Sections { get; init; }

    /// <summary>The generated file's name, without its ending.</summary>
    public string HintName => HintNames.Of(Namespace, Name);
}

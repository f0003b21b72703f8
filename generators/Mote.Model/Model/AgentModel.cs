namespace Mote.Model;

/// <summary>All that the agent generator must know: the modules in start order.</summary>
internal sealed record AgentModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The agent's assembly version, as <c>--version</c> prints it.</summary>
    public required string Version { get; init; }

    public required EquatableArray<ModuleModel> Modules { get; init; }

    /// <summary>The generated file's name, without its ending.</summary>
    public string HintName => HintNames.Of(Namespace, Name);
}

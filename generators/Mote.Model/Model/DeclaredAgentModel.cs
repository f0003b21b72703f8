namespace Mote.Model;

/// <summary>An agent as its user wrote it: the modules in the order of the attributes.</summary>
internal sealed record DeclaredAgentModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The agent's assembly version, as <c>--version</c> prints it.</summary>
    public required string Version { get; init; }

    public required EquatableArray<ModuleModel> Modules { get; init; }
}

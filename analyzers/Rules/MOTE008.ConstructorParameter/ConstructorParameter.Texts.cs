namespace Mote.Analyzers;

/// <summary>The reasons of MOTE008, as they follow the parameter's name.</summary>
internal static class ConstructorParameterTexts
{
    public const string NotProvided =
        "cannot be provided: it must be taken by value and be a publisher, an options record, Log, TimeProvider, CancellationToken, AgentStatus, " +
        "StateDirectory, ModuleScope, or what another module provides";

    public const string NotNullable = "must be a nullable class or interface: it is [Optional], so it is null where nobody provides it";
}

namespace Mote.Model;

/// <summary>What became of an <c>[Agent]</c> class: its model; or only an entry point where it is wrong; or nothing where it cannot be extended.</summary>
internal sealed record FoundAgentModel(AgentModel? Agent, EntryPointModel? EntryPoint);

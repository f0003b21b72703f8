namespace Mote.Model;

/// <summary>What is generated for an <c>[Agent]</c> class: the agent and what may stand in its configuration, or only its entry point, or nothing.</summary>
internal sealed record ResolvedAgentModel(AgentModel? Agent, ConfigurationModel? Configuration, EntryPointModel? EntryPoint);

namespace Mote.Model;

/// <summary>What is generated for an <c>[Agent]</c> class: the agent, or only its entry point, or nothing.</summary>
internal sealed record ResolvedAgentModel(AgentModel? Agent, EntryPointModel? EntryPoint);

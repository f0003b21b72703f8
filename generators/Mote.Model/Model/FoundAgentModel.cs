namespace Mote.Model;

/// <summary>
/// What became of an <c>[Agent]</c> class: the agent as it was written; its entry point, unless nothing can be added to the class.
/// </summary>
internal sealed record FoundAgentModel(DeclaredAgentModel? Declaration, EntryPointModel? EntryPoint);

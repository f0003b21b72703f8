namespace Mote.Model;

/// <summary>An options record that an agent binds, once for all modules that ask for it.</summary>
internal sealed record AgentOptionsModel(string Field, string Type, string Module, string Bind, string Describe);

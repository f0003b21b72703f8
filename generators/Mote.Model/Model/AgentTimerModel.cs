namespace Mote.Model;

/// <summary>A timer that an agent starts: its dispatch method, its period and its offset.</summary>
internal sealed record AgentTimerModel(string Method, string Times);

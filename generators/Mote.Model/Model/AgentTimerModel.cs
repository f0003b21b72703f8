namespace Mote.Model;

/// <summary>A timer that an agent starts: its dispatch method, and what tells its period and offset.</summary>
internal sealed record AgentTimerModel(string Method, string Times);

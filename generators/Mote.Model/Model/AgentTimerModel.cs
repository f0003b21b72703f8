namespace Mote.Model;

/// <summary>A timer that an agent starts.</summary>
internal sealed record AgentTimerModel(string Method, long PeriodMs, long OffsetMs);

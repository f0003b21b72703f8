namespace Mote.Governing;

/// <summary>What raises the level, as people read it.</summary>
internal static class Words
{
    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.Cpu => "the device's CPU is at",
        SignalKind.OwnCpu => "the agent's CPU is at",
        SignalKind.Throttling => "the group had no CPU left in",
        SignalKind.Memory => "memory is at",
        SignalKind.QueueDelay => "what is due waits",
        SignalKind.MemoryStall => "memory was waited for in",
        SignalKind.Heat => "the device is at",
        SignalKind.Power => "the device's power is at",
        SignalKind.Battery => "the battery is used up to",
        _ => "nothing is short",
    };

    public static string UnitOf(SignalKind kind) => kind switch
    {
        SignalKind.QueueDelay => "ms",
        SignalKind.Cpu or SignalKind.Battery => "percent",
        SignalKind.Throttling => "percent of its periods",
        SignalKind.MemoryStall => "percent of the time",
        SignalKind.Heat => "degrees",
        SignalKind.None => "",
        _ => "percent of its budget",
    };
}

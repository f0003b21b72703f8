namespace Mote.Governing;

/// <summary>The values of a sample that raise the level.</summary>
internal enum SignalKind
{
    None = 0,
    Cpu,
    OwnCpu,
    Throttling,
    Memory,
    QueueDelay,
    MemoryStall,
    Heat,
    Power,
    Battery,
}

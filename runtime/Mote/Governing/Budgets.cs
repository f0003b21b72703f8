using Mote.Dispatch;

namespace Mote.Governing;

/// <summary>What the agent may use: what its options say, or what its control group allows.</summary>
/// <param name="memoryBytes">Resident memory; 0 for no limit.</param>
/// <param name="cpuPercent">CPU in percent of one processor; 0 for no limit.</param>
/// <param name="powerMilliwatts">What the device may draw; 0 for no limit.</param>
internal readonly struct Budgets(long memoryBytes, long cpuPercent, long powerMilliwatts = 0)
{
    public long MemoryBytes => memoryBytes;

    public long CpuPercent => cpuPercent;

    public long PowerMilliwatts => powerMilliwatts;

    /// <summary>Whether anything is limited.</summary>
    public bool Exist => MemoryBytes > 0 || CpuPercent > 0 || PowerMilliwatts > 0;

    /// <summary>The budgets of an agent; an option wins over the group where it is smaller.</summary>
    public static Budgets Of(AgentLimits limits, ControlGroup? group) =>
        new(Smaller(limits.Memory.Bytes, group?.MemoryLimitBytes ?? 0), Smaller(limits.CpuPercent, group?.CpuLimitPercent ?? 0), limits.PowerMilliwatts);

    /// <summary>The smaller of two limits, of which 0 is none.</summary>
    public static long Smaller(long one, long other) => one == 0 || (other > 0 && other < one) ? other : one;
}

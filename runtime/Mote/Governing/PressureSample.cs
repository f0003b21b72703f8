namespace Mote.Governing;

/// <summary>One look at the device and the agent. A value that nobody could read is <see cref="Unknown"/>.</summary>
internal struct PressureSample
{
    public const int Unknown = -1;

    public PressureSample()
    {
    }

    /// <summary>When, in ms of the loop's clock.</summary>
    public long AtMs;

    /// <summary>The CPU in use of what there is since the last look, in percent: of the machine, or of the group's quota where that is fuller.</summary>
    public int CpuPercent = Unknown;

    /// <summary>The agent's own CPU of its budget since the last look, in percent.</summary>
    public int OwnCpuPercent = Unknown;

    /// <summary>In how many of its periods the control group had used up its CPU, in percent.</summary>
    public int ThrottledPercent = Unknown;

    /// <summary>The memory in use of the agent's budget, in percent.</summary>
    public int MemoryPercent = Unknown;

    /// <summary>The agent's resident memory, in bytes.</summary>
    public long ResidentBytes = Unknown;

    /// <summary>The memory that the agent may use, in bytes.</summary>
    public long BudgetBytes = Unknown;

    /// <summary>Messages that were shed since the last look.</summary>
    public long ShedMessages;

    /// <summary>How empty the battery is, in percent, while nothing charges it; unknown on mains.</summary>
    public int BatteryUsedPercent = Unknown;

    /// <summary>What the device draws of its power budget, in percent.</summary>
    public int PowerPercent = Unknown;

    /// <summary>The hottest part of the device, in degrees Celsius.</summary>
    public int Celsius = Unknown;

    /// <summary>For how much of the last ten seconds something waited for memory, in percent.</summary>
    public int MemoryStallPercent = Unknown;

    /// <summary>How late the loop comes to what is due, in ms.</summary>
    public int QueueDelayMs = Unknown;
}

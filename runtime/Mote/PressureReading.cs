using System.Diagnostics.CodeAnalysis;
using Mote.Governing;

namespace Mote;

/// <summary>One look of the governor's, as it is remembered. A value that could not be read is -1.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "It is read, not compared.")]
public readonly struct PressureReading
{
    internal PressureReading(in PressureSample sample, long nowMs, PressureLevel level)
    {
        AgoMs = nowMs - sample.AtMs;
        Level = level;
        (CpuPercent, OwnCpuPercent, MemoryPercent) = (sample.CpuPercent, sample.OwnCpuPercent, sample.MemoryPercent);
        (ThrottledPercent, PowerPercent, BatteryUsedPercent) = (sample.ThrottledPercent, sample.PowerPercent, sample.BatteryUsedPercent);
        (QueueDelayMs, ResidentBytes) = (sample.QueueDelayMs, sample.ResidentBytes);
    }

    /// <summary>How long ago, in ms.</summary>
    public long AgoMs { get; }

    /// <summary>The level after it.</summary>
    public PressureLevel Level { get; }

    /// <summary>The device's CPU in use, in percent.</summary>
    public int CpuPercent { get; }

    /// <summary>The agent's CPU of its budget, in percent.</summary>
    public int OwnCpuPercent { get; }

    /// <summary>In how many of its periods the agent's control group had no CPU left, in percent.</summary>
    public int ThrottledPercent { get; }

    /// <summary>What the device draws of its power budget, in percent.</summary>
    public int PowerPercent { get; }

    /// <summary>How empty the battery is, in percent, while nothing charges it.</summary>
    public int BatteryUsedPercent { get; }

    /// <summary>The memory of the agent's budget in use, in percent.</summary>
    public int MemoryPercent { get; }

    /// <summary>How long what is due waited, in ms.</summary>
    public int QueueDelayMs { get; }

    /// <summary>The agent's resident memory, in bytes.</summary>
    public long ResidentBytes { get; }
}

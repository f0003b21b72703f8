using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>A device whose numbers the test sets.</summary>
internal sealed class SimulatedPressure : PressureSource
{
    public int CpuPercent { get; set; }

    public int MemoryPercent { get; set; } = PressureSample.Unknown;

    public int BatteryUsedPercent { get; set; } = PressureSample.Unknown;

    /// <summary>How long what is due waits; what the agent's own queues say unless set.</summary>
    public int? QueueDelayMs { get; set; }

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; private set; }

    public override void Read(ref PressureSample sample)
    {
        Looks++;
        sample.CpuPercent = CpuPercent;
        sample.MemoryPercent = MemoryPercent;
        sample.BatteryUsedPercent = BatteryUsedPercent;
        if (QueueDelayMs is { } delayMs) sample.QueueDelayMs = delayMs;
    }
}

using Mote.Governing;

namespace Mote.Tests.Governing;

/// <summary>A device whose numbers the test sets.</summary>
internal sealed class SimulatedPressure : PressureSource
{
    public int CpuPercent { get; set; }

    public int MemoryPercent { get; set; } = PressureSample.Unknown;

    /// <summary>How often it was looked at.</summary>
    public int Looks { get; private set; }

    public override void Read(ref PressureSample sample)
    {
        Looks++;
        sample.CpuPercent = CpuPercent;
        sample.MemoryPercent = MemoryPercent;
    }
}

namespace Mote.Governing;

/// <summary>Where samples come from: the device, or a test. One thread: the event loop's.</summary>
internal abstract class PressureSource
{
    /// <summary>Reads what it can into the sample; allocates nothing.</summary>
    /// <param name="sample">The sample; what cannot be read is left unknown.</param>
    public abstract void Read(ref PressureSample sample);
}

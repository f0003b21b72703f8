namespace Mote.Governing;

/// <summary>Where samples come from: the device, or a test. One thread: the event loop's.</summary>
internal abstract class PressureSource
{
    /// <summary>Reads what it can into the sample; allocates nothing.</summary>
    /// <param name="sample">The sample; what cannot be read is left unknown.</param>
    public abstract void Read(ref PressureSample sample);

    /// <summary>Has the kernel say when it is time to look; null where nothing does.</summary>
    public virtual StallTrigger? Trigger => null;

    /// <summary>What it would read and this device does not have, as people name it; null where nothing is missing.</summary>
    public virtual string? Missing => null;
}

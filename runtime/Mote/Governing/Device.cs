namespace Mote.Governing;

/// <summary>The device that the agent runs on: all that can be read of it.</summary>
/// <param name="sources">What is read, one after the other.</param>
internal sealed class Device(params PressureSource[] sources) : PressureSource
{
    /// <inheritdoc/>
    public override void Read(ref PressureSample sample)
    {
        foreach (var source in sources) source.Read(ref sample);
    }
}

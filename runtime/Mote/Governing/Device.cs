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

    /// <inheritdoc/>
    public override StallTrigger? Trigger
    {
        get
        {
            foreach (var source in sources)
            {
                if (source.Trigger is { } trigger) return trigger;
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public override string? Missing
    {
        get
        {
            string? missing = null;
            foreach (var source in sources)
            {
                if (source.Missing is { } name) missing = missing is null ? name : $"{missing}, {name}";
            }

            return missing;
        }
    }
}

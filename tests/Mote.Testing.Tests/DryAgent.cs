namespace Mote.Testing.Tests;

/// <summary>Waters less often when the device is short.</summary>
[Module]
internal sealed partial class Sprinkler
{
    private int _drops;

    [Every("1s", High = "5s")]
    private void Drip() => _drops++;

    [Metrics]
    private void Write(ref MetricWriter writer)
    {
        writer.Family("drops_total"u8, MetricType.Counter, "Drops so far."u8);
        writer.Value(_drops);
    }
}

[Agent]
[Use<Sprinkler>]
internal static partial class DryAgent;

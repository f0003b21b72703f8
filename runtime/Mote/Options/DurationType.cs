using System;

namespace Mote.Options;

/// <summary>A duration with its unit.</summary>
/// <param name="minimum">The shortest allowed value; null where there is none.</param>
/// <param name="maximum">The longest allowed value; null where there is none.</param>
internal sealed class DurationType(string? minimum, string? maximum) : ScalarType
{
    protected override string Expected => "a duration such as \"10s\" (ms, s, m, h, d)";

    internal override string Describe() => minimum is null ? base.Describe() : $"{base.Describe()} from {minimum} to {maximum}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = QuantityParser.TryReadDuration(text, out var ticks);
        value = TimeSpan.FromTicks(ticks);
        return ok;
    }

    protected override string? RangeBroken(object value)
    {
        if (minimum is null
            || maximum is null
            || !QuantityParser.TryReadDuration(minimum, out var least)
            || !QuantityParser.TryReadDuration(maximum, out var most)) return null;
        var ticks = ((TimeSpan)value).Ticks;
        return ticks >= least && ticks <= most ? null : $"from {minimum} to {maximum}";
    }
}

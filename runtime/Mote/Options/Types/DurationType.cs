using System;

namespace Mote.Options.Types;

/// <summary>A duration with its unit.</summary>
/// <param name="minimum">The shortest allowed value; null where there is none.</param>
/// <param name="maximum">The longest allowed value; null where there is none.</param>
internal sealed class DurationType(string? minimum, string? maximum) : QuantityType(minimum, maximum)
{
    protected override string Expected => "a duration such as \"10s\" (ms, s, m, h, d)";

    protected override bool TryRead(string text, out long amount) => QuantityParser.TryReadDuration(text, out amount);

    protected override object Box(long amount) => TimeSpan.FromTicks(amount);

    protected override long Unbox(object value) => ((TimeSpan)value).Ticks;
}

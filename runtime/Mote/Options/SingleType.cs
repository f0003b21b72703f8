using System.Globalization;

namespace Mote.Options;

/// <summary>A finite number of single precision.</summary>
/// <param name="minimum">The smallest allowed value.</param>
/// <param name="maximum">The largest allowed value.</param>
internal sealed class SingleType(float minimum, float maximum) : ScalarType
{
    protected override string Expected => "a number";

    protected override OptionKind Kind => OptionKind.Number;

    private string Range => $"from {minimum.ToString(CultureInfo.InvariantCulture)} to {maximum.ToString(CultureInfo.InvariantCulture)}";

    internal override string Describe() => minimum == float.MinValue && maximum == float.MaxValue ? Expected : $"{Expected} {Range}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number);
        value = number;
        return ok;
    }

    protected override string? RangeBroken(object value) => value is float number && number >= minimum && number <= maximum ? null : Range;
}

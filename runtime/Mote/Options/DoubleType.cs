using System.Globalization;

namespace Mote.Options;

/// <summary>A finite number of double precision.</summary>
/// <param name="minimum">The smallest allowed value.</param>
/// <param name="maximum">The largest allowed value.</param>
internal sealed class DoubleType(double minimum, double maximum) : ScalarType
{
    protected override string Expected => "a number";

    protected override OptionKind Kind => OptionKind.Number;

    private string Range => $"from {minimum.ToString(CultureInfo.InvariantCulture)} to {maximum.ToString(CultureInfo.InvariantCulture)}";

    internal override string Describe() => minimum == double.MinValue && maximum == double.MaxValue ? Expected : $"{Expected} {Range}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        value = number;
        return ok;
    }

    protected override string? RangeBroken(object value) => value is double number && number >= minimum && number <= maximum ? null : Range;
}

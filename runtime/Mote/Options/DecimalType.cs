using System.Globalization;

namespace Mote.Options;

/// <summary>A decimal number.</summary>
/// <param name="minimum">The smallest allowed value.</param>
/// <param name="maximum">The largest allowed value.</param>
internal sealed class DecimalType(decimal minimum, decimal maximum) : ScalarType
{
    protected override string Expected => "a decimal number";

    protected override OptionKind Kind => OptionKind.Number;

    private string Range => $"from {minimum.ToString(CultureInfo.InvariantCulture)} to {maximum.ToString(CultureInfo.InvariantCulture)}";

    internal override string Describe() => minimum == decimal.MinValue && maximum == decimal.MaxValue ? Expected : $"{Expected} {Range}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        value = number;
        return ok;
    }

    protected override string? RangeBroken(object value) => value is decimal number && number >= minimum && number <= maximum ? null : Range;
}

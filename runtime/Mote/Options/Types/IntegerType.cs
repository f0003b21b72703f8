using System;
using System.Globalization;

namespace Mote.Options.Types;

/// <summary>A whole number of any width: a decimal holds them all exactly.</summary>
/// <param name="minimum">The smallest allowed value.</param>
/// <param name="maximum">The largest allowed value.</param>
/// <param name="box">Makes the option's own type of it.</param>
internal sealed class IntegerType(decimal minimum, decimal maximum, Func<decimal, object> box) : ScalarType
{
    protected override string Expected => "a whole number";

    protected override OptionKind Kind => OptionKind.Number;

    internal override string Describe() => $"{Expected} from {Print(minimum)} to {Print(maximum)}";

    // The value is boxed here even where it is outside the range, as a decimal, which is never read.
    protected override bool TryParse(string text, out object value)
    {
        var ok = decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        value = ok && number >= minimum && number <= maximum ? box(number) : number;
        return ok;
    }

    protected override string? RangeBroken(object value) => value is decimal ? $"from {Print(minimum)} to {Print(maximum)}" : null;

    private static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

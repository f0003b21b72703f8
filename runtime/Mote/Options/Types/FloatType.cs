using System.Globalization;
using System.Numerics;

namespace Mote.Options.Types;

/// <summary>A finite number: a <c>float</c>, a <c>double</c> or a <c>decimal</c>.</summary>
/// <typeparam name="T">The number's type.</typeparam>
/// <param name="expected">What errors call it.</param>
/// <param name="minimum">The smallest allowed value.</param>
/// <param name="maximum">The largest allowed value.</param>
internal sealed class FloatType<T>(string expected, T minimum, T maximum) : ScalarType
    where T : struct, INumber<T>, IMinMaxValue<T>
{
    protected override string Expected => expected;

    protected override OptionKind Kind => OptionKind.Number;

    private string Range => $"from {minimum.ToString(null, CultureInfo.InvariantCulture)} to {maximum.ToString(null, CultureInfo.InvariantCulture)}";

    internal override string Describe() => minimum == T.MinValue && maximum == T.MaxValue ? Expected : $"{Expected} {Range}";

    protected override bool TryParse(string text, out object value)
    {
        var ok = T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number);
        value = number;
        return ok;
    }

    protected override string? RangeBroken(object value) => value is T number && number >= minimum && number <= maximum ? null : Range;
}

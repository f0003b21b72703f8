using System.Globalization;

namespace Mote.Analyzers.Table.Measuring;

/// <summary>The least and the most bytes of a call, by its arguments; written as <c>0..40</c>, or <c>40</c> where they are the same.</summary>
internal sealed record ByteRange(double Min, double Max)
{
    public static ByteRange Parse(string text) => text.Split("..") switch
    {
        [var one] => new ByteRange(Number(one), Number(one)),
        [var min, var max] => new ByteRange(Number(min), Number(max)),
        _ => throw new System.FormatException($"'{text}' is no range of bytes"),
    };

    public override string ToString() => Min.Equals(Max)
        ? Min.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

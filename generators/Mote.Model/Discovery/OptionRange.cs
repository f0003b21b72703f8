using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mote.Analyzers;
using Mote.Options;

namespace Mote.Model.Discovery;

/// <summary>Reads the range of an option into literals that its type has, or says why that cannot be.</summary>
internal static class OptionRange
{
    private const string Size = "global::Mote.ByteSize";
    private const string Duration = "global::System.TimeSpan";

    // Above every double that a decimal can hold without overflow.
    private const double DecimalMax = 7.9e28;

    /// <summary>The two ends.</summary>
    /// <param name="property">The option.</param>
    /// <param name="type">The type of its one value; empty where it has several, which have no range.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (string Minimum, string Maximum) Read(IPropertySymbol property, string type, DiagnosticBag diagnostics)
    {
        if ((property.Attribute(Names.Range) ?? OfParameter(property)) is not { ConstructorArguments: { Length: 2 } ends } range) return ("", "");
        var why = WhyNot(type, ends[0].Value, ends[1].Value);
        if (why is null) return (Literal(ends[0].Value, type), Literal(ends[1].Value, type));

        diagnostics.Add(DiagnosticKind.OptionRange, range.Where(), property.Name, why);
        return ("", "");
    }

    // In a positional record an attribute without a target belongs to the constructor's parameter.
    private static AttributeData? OfParameter(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Where(parameter => parameter.Name == property.Name)
        .Select(parameter => parameter.Attribute(Names.Range))
        .FirstOrDefault(range => range is not null);

    private static string? WhyNot(string type, object? minimum, object? maximum) => (type, minimum, maximum) switch
    {
        (_, long least, long most) when OptionScalars.Integers.TryGetValue(type, out var natural) => natural.Least <= least && most <= natural.Most
            ? Ordered(least, most)
            : OptionRangeTexts.WiderThan(type),
        (_, _, _) when OptionScalars.Integers.ContainsKey(type) => OptionRangeTexts.NotWhole,
        ("float" or "double" or "decimal", long least, long most) => Ordered(least, most),
        ("decimal", double least, double most) when !(Math.Abs(least) < DecimalMax && Math.Abs(most) < DecimalMax) => OptionRangeTexts.WiderThan(type),
        ("float", double least, double most) when least < float.MinValue || most > float.MaxValue => OptionRangeTexts.WiderThan(type),
        ("float" or "double" or "decimal", double least, double most) when !double.IsNaN(least) && !double.IsNaN(most) => Ordered(least, most),
        ("float" or "double" or "decimal", _, _) => OptionRangeTexts.NotNumbers,
        (Duration, string least, string most) when QuantityParser.TryReadDuration(least, out var first) && QuantityParser.TryReadDuration(most, out var last) =>
            Ordered(first, last),
        (Duration, _, _) => OptionRangeTexts.NotDurations,
        (Size, string least, string most) when QuantityParser.TryReadSize(least, out var first) && QuantityParser.TryReadSize(most, out var last) =>
            Ordered(first, last),
        (Size, _, _) => OptionRangeTexts.NotSizes,
        _ => OptionRangeTexts.NoMeaning,
    };

    private static string? Ordered<T>(T least, T most)
        where T : IComparable<T> => least.CompareTo(most) <= 0 ? null : OptionRangeTexts.Empty;

    private static string Literal(object? value, string type) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        double.PositiveInfinity => $"{type}.PositiveInfinity",
        double.NegativeInfinity => $"{type}.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + Suffix(type),
        long number => number.ToString(CultureInfo.InvariantCulture) + Suffix(type),
        _ => "",
    };

    private static string Suffix(string type) => type switch { "long" => "L", "float" => "f", "double" => "d", "decimal" => "m", _ => "" };
}

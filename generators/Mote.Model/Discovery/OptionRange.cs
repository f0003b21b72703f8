using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mote.Options;

namespace Mote.Model.Discovery;

/// <summary>Reads the range of an option into literals that its type has, or says why that cannot be.</summary>
internal static class OptionRange
{
    private const string Size = "global::Mote.ByteSize";
    private const string Duration = "global::System.TimeSpan";

    public static (string Minimum, string Maximum) Read(IPropertySymbol property, string type, DiagnosticBag diagnostics)
    {
        if ((property.Attribute(Names.Range) ?? OfParameter(property)) is not { ConstructorArguments: { Length: 2 } ends } range) return ("", "");
        var why = WhyNot(type, ends[0].Value, ends[1].Value);
        if (why is null) return (Literal(ends[0].Value, type), Literal(ends[1].Value, type));

        diagnostics.Add(DiagnosticKind.OptionRange, range.Where(), property.Name, why);
        return ("", "");
    }

    // In a positional record an attribute without a target stands at the parameter that the property is made from.
    private static AttributeData? OfParameter(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Where(parameter => parameter.Name == property.Name)
        .Select(parameter => parameter.Attribute(Names.Range))
        .FirstOrDefault(range => range is not null);

    private static string? WhyNot(string type, object? minimum, object? maximum) => (type, minimum, maximum) switch
    {
        ("int", long least, long most) when least < int.MinValue || most > int.MaxValue => "is wider than an int",
        ("int" or "long", long least, long most) => Ordered(least, most),
        ("int" or "long", _, _) => "must be of whole numbers, as in [Range(1, 100)]",
        ("double", long least, long most) => Ordered(least, most),
        ("double", double least, double most) when !double.IsNaN(least) && !double.IsNaN(most) => Ordered(least, most),
        ("double", _, _) => "must be of numbers, as in [Range(0.0, 1.0)]",
        (Duration, string least, string most) when QuantityParser.TryReadDuration(least, out var first) && QuantityParser.TryReadDuration(most, out var last) => Ordered(first, last),
        (Duration, _, _) => "must be of durations, as in [Range(\"100ms\", \"1h\")]",
        (Size, string least, string most) when QuantityParser.TryReadSize(least, out var first) && QuantityParser.TryReadSize(most, out var last) => Ordered(first, last),
        (Size, _, _) => "must be of sizes, as in [Range(\"4KiB\", \"16MiB\")]",
        _ => "has no meaning: only numbers, durations and sizes have ranges",
    };

    private static string? Ordered<T>(T least, T most)
        where T : IComparable<T> => least.CompareTo(most) <= 0 ? null : "is empty: its first end must not be above its second";

    private static string Literal(object? value, string type) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        long number => number.ToString(CultureInfo.InvariantCulture) + (type == "long" ? "L" : type == "double" ? "d" : ""),
        _ => "",
    };
}

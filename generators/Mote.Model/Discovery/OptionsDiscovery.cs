using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Model.Discovery;

/// <summary>Reads an options record: its public settable properties are the keys of its section.</summary>
internal static class OptionsDiscovery
{
    public const string Suffix = "Options";

    private static readonly string[] Scalars =
    [
        "bool", "int", "long", "double", "string", "global::System.TimeSpan", "global::Mote.ByteSize", "global::System.Net.IPEndPoint", "string[]", "int[]",
    ];

    public static OptionsModel Discover(INamedTypeSymbol type, ProblemSink problems)
    {
        var options = new List<OptionModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.IsStatic || property.SetMethod is null || property.DeclaredAccessibility != Accessibility.Public) continue;
            var isName = property.Type.TypeKind == TypeKind.Enum;
            var typeName = property.Type.Full();
            if (!isName && Array.IndexOf(Scalars, typeName) < 0)
            {
                problems.Add(Problem.OptionType, property.Locations.FirstOrDefault(), property.Name, property.Type.ToDisplayString());
                continue;
            }

            var (minimum, maximum) = Range(property, typeName);
            options.Add(new OptionModel
            {
                Property = property.Identifier(),
                Key = Symbols.CamelCase(property.Name),
                Type = typeName,
                Kind = isName ? OptionType.Name : OptionType.Scalar,
                IsRequired = property.IsRequired,
                Minimum = minimum,
                Maximum = maximum,
                Names = new(isName ? property.Type.GetMembers().OfType<IFieldSymbol>().Where(member => member.IsConst && member.Name.Length > 0).Select(member => member.Name) : []),
            });
        }

        return new OptionsModel
        {
            Type = type.Full(),
            Section = Symbols.CamelCase(type.Name.Substring(0, type.Name.Length - Suffix.Length)),
            Options = new(options),
        };
    }

    private static (string Minimum, string Maximum) Range(IPropertySymbol property, string type)
    {
        if (property.Attribute(Names.Range) is not { } range || range.ConstructorArguments.Length != 2) return ("", "");
        return (Literal(range.ConstructorArguments[0].Value, type), Literal(range.ConstructorArguments[1].Value, type));
    }

    private static string Literal(object? value, string type) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        long number => number.ToString(CultureInfo.InvariantCulture) + (type == "long" ? "L" : type == "double" ? "d" : ""),
        _ => "",
    };
}

using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>An option's default, which its record writes in C#, as JSON.</summary>
internal static class SchemaDefault
{
    /// <summary>The value; null where the C# is more than a literal.</summary>
    public static object? Of(OptionModel option)
    {
        if (option.Default.Length == 0) return null;

        var expression = SyntaxFactory.ParseExpression(option.Default);
        var isEmptyList = expression is CollectionExpressionSyntax { Elements.Count: 0 };
        if (option.Collection != OptionCollection.None) return isEmptyList ? Array.Empty<object>() : null;
        return expression switch
        {
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number } => Negative(Literal(number)),
            LiteralExpressionSyntax literal => Literal(literal),
            MemberAccessExpressionSyntax member when option.Names.Contains(member.Name.Identifier.ValueText) =>
                DisplayNames.CamelCase(member.Name.Identifier.ValueText),
            InvocationExpressionSyntax call => Duration(call),
            _ => null,
        };
    }

    private static object? Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text => text,
        bool flag => flag,
        double number => number,
        // By way of its text: as a double, 0.1f is 0.10000000149011612.
        float number => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        int or uint or long or ulong or decimal => Convert.ToDecimal(literal.Token.Value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Negative(object? number) => number switch
    {
        decimal value => -value,
        double value => -value,
        _ => null,
    };

    // TimeSpan.FromSeconds(10) is "10s".
    private static string? Duration(InvocationExpressionSyntax call)
    {
        if (call is not { Expression: MemberAccessExpressionSyntax method, ArgumentList.Arguments: [var argument] }) return null;
        if (argument.Expression is not LiteralExpressionSyntax amount) return null;
        var unit = method.Name.Identifier.ValueText switch
        {
            nameof(TimeSpan.FromMilliseconds) => "ms",
            nameof(TimeSpan.FromSeconds) => "s",
            nameof(TimeSpan.FromMinutes) => "m",
            nameof(TimeSpan.FromHours) => "h",
            nameof(TimeSpan.FromDays) => "d",
            _ => null,
        };
        return unit is null ? null : string.Format(CultureInfo.InvariantCulture, "{0}{1}", amount.Token.Value, unit);
    }
}

using System;
using System.Globalization;
using System.Linq;
using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>An option's default, which its record writes in C#, as <c>agent.json</c> would.</summary>
internal static class OptionDefault
{
    /// <summary>What a user reads: the value, or the C# where that is more than a literal.</summary>
    public static string Text(OptionModel option) => Value(option) switch
    {
        null => option.Default,
        string text when option.Type != "string" => text,
        { } value => JsonObject.PrintInLine(value),
    };

    /// <summary>The value as JSON has it; null where the C# is more than a literal.</summary>
    public static object? Value(OptionModel option)
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
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } list } => Created(option.Type, list.Arguments),
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

    // new(IPAddress.Loopback, 9464) is "127.0.0.1:9464", and new Uri("https://example.org") its text.
    private static string? Created(string type, SeparatedSyntaxList<ArgumentSyntax> arguments) => (type, arguments) switch
    {
        ("global::System.Uri", [{ Expression: LiteralExpressionSyntax { Token.Value: string address } }]) => address,
        (
            "global::System.Net.IPEndPoint",
            [{ Expression: MemberAccessExpressionSyntax host }, { Expression: LiteralExpressionSyntax { Token.Value: int port } }])
            when Address(host.Name.Identifier.ValueText) is { } address => FormattableString.Invariant($"{address}:{port}"),
        _ => null,
    };

    private static string? Address(string name) => name switch
    {
        nameof(IPAddress.Loopback) => "127.0.0.1",
        nameof(IPAddress.Any) => "0.0.0.0",
        nameof(IPAddress.IPv6Loopback) => "[::1]",
        nameof(IPAddress.IPv6Any) => "[::]",
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>
/// Turns <c>string.Format</c> into an interpolated string, where its format is a literal that takes each argument once and in order: so
/// the arguments are evaluated as before, and formatted by the same culture.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BoxingConversionFix() : SingleNodeFix<InvocationExpressionSyntax>(BoxingConversion.Id)
{
    private static readonly Regex Hole = new(@"\{\{|\}\}|\{(?<index>\d+)(?<rest>[^{}]*)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private protected override PlannedChange? Plan(Document document, InvocationExpressionSyntax node, SemanticModel model)
    {
        if (model.GetOperation(node) is not IInvocationOperation { TargetMethod: var target } || !IsStringFormat(target)) return null;

        var arguments = node.ArgumentList.Arguments;
        if (arguments.Any(argument => argument.NameColon is not null) || arguments[0].Expression is not LiteralExpressionSyntax literal) return null;
        if (!literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.Token.Text[0] != '"') return null;
        if (Interpolate(literal.Token.Text, [.. arguments.Skip(1)]) is not { } text) return null;

        var interpolated = SyntaxFactory.ParseExpression(text).WithTriviaFrom(node);
        return PlannedChange.Of("Use an interpolated string", document, root => root.ReplaceNode(node, interpolated));
    }

    private static bool IsStringFormat(IMethodSymbol method) =>
        method is { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String };

    private static string? Interpolate(string format, IReadOnlyList<ArgumentSyntax> values)
    {
        var text = new StringBuilder("$");
        var (taken, end) = (0, 0);
        foreach (Match hole in Hole.Matches(format))
        {
            var between = format.Substring(end, hole.Index - end);
            if (between.IndexOfAny(['{', '}']) >= 0) return null;

            text.Append(between);
            end = hole.Index + hole.Length;
            if (!hole.Groups["index"].Success)
            {
                text.Append(hole.Value);
                continue;
            }

            if (hole.Groups["index"].Value != taken.ToString(CultureInfo.InvariantCulture) || taken == values.Count) return null;
            text.Append('{').Append(Value(values[taken++].Expression)).Append(hole.Groups["rest"].Value).Append('}');
        }

        text.Append(format.Substring(end));
        return taken == values.Count ? text.ToString() : null;
    }

    // A colon or a quotation mark in the value would be the hole's own.
    private static string Value(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or LiteralExpressionSyntax or ElementAccessExpressionSyntax
        ? expression.ToString()
        : $"({expression})";
}

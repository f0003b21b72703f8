using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Model.Discovery;

/// <summary>
/// Reads an option's default and summary, for people to read. Both are texts of the source, because a symbol knows no
/// default and parses its whole documentation on every keystroke.
/// </summary>
internal static class OptionTexts
{
    private const int DefaultMaxLength = 80;

    /// <summary>The default as the record writes it; empty where it writes none in one line.</summary>
    public static string Default(IPropertySymbol property)
    {
        var text = Syntax(property) switch
        {
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value.ToString(),
            ParameterSyntax { Default: { } otherwise } => otherwise.Value.ToString(),
            _ => "",
        };
        return text.Length <= DefaultMaxLength && !text.Any(char.IsControl) ? text : "";
    }

    /// <summary>The first sentence of the summary, without markup; empty where there is none.</summary>
    public static string Summary(IPropertySymbol property)
    {
        if (Syntax(property) is not PropertyDeclarationSyntax declaration) return "";
        var comment = new StringBuilder();
        foreach (var trivia in declaration.GetLeadingTrivia())
        {
            if (trivia.Kind() is SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia)
            {
                comment.Append(trivia.ToFullString()).Append('\n');
            }
        }

        return FirstSentence(InnerText(comment.ToString().Replace("///", "")));
    }

    private static SyntaxNode? Syntax(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    // The text of <summary>, with elements taken out: <c>x</c> is x, <see cref="X"/> is X.
    private static string InnerText(string comment)
    {
        var start = comment.IndexOf("<summary>", StringComparison.Ordinal);
        var end = comment.IndexOf("</summary>", StringComparison.Ordinal);
        if (start < 0 || end < start) return "";

        var text = new StringBuilder();
        for (var i = start + "<summary>".Length; i < end; i++)
        {
            if (comment[i] != '<')
            {
                text.Append(char.IsWhiteSpace(comment[i]) ? ' ' : comment[i]);
                continue;
            }

            var close = comment.IndexOf('>', i);
            if (close < 0 || close > end) break;
            var quote = comment.IndexOf('"', i, close - i);
            if (quote >= 0 && comment.IndexOf('"', quote + 1, close - quote - 1) is >= 0 and var last) text.Append(comment, quote + 1, last - quote - 1);
            i = close;
        }

        return string.Join(" ", text.ToString().Split([' '], StringSplitOptions.RemoveEmptyEntries))
            .Replace("&lt;", "<")
            .Replace("&gt;", ">")
            .Replace("&amp;", "&");
    }

    private static string FirstSentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text.Substring(0, end + 1);
    }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Analyzers;

/// <summary>A key of an agent.json: a section, or an option of one.</summary>
/// <param name="Section">The section that it stands in; null where it is one.</param>
/// <param name="Name">The key.</param>
/// <param name="Span">Its place, quotes included.</param>
internal sealed record JsonKey(string? Section, string Name, TextSpan Span);

/// <summary>
/// Finds the keys of the two upper levels. JSON's words, strings and comments are also C#'s, so the compiler's own lexer reads
/// them, with their places; what is malformed is for the agent's reader to say.
/// </summary>
internal static class JsonKeys
{
    private const int SectionDepth = 1;
    private const int OptionDepth = 2;

    public static IEnumerable<JsonKey> Read(SourceText text)
    {
        var depth = 0;
        string? section = null;
        var previous = default(SyntaxToken);
        foreach (var token in SyntaxFactory.ParseTokens(text.ToString()))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken:
                    depth++;
                    break;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken:
                    depth--;
                    break;
                case SyntaxKind.ColonToken when previous.IsKind(SyntaxKind.StringLiteralToken):
                    if (depth == SectionDepth) section = previous.ValueText;
                    if (depth is SectionDepth or OptionDepth) yield return new JsonKey(depth == OptionDepth ? section : null, previous.ValueText, previous.Span);
                    break;
            }

            previous = token;
        }
    }
}

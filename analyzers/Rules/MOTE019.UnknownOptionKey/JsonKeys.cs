using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mote.Analyzers;

/// <summary>A key of an agent.json.</summary>
/// <param name="Inside">The keys that lead to its object, a section first; lists leave no trace.</param>
/// <param name="Name">The key.</param>
/// <param name="Span">Its place, quotes included.</param>
internal sealed record JsonKey(ImmutableArray<string> Inside, string Name, TextSpan Span);

/// <summary>
/// Finds the keys. JSON's words, strings and comments are also C#'s, so the compiler's own lexer reads them, with their places; what
/// is malformed is for the agent's reader to say.
/// </summary>
internal static class JsonKeys
{
    public static IEnumerable<JsonKey> Read(SourceText text)
    {
        // The file's own object is the first; null stands for it and for lists, which have no key of their own.
        var open = new Stack<string?>();
        string? key = null;
        var previous = default(SyntaxToken);
        foreach (var token in SyntaxFactory.ParseTokens(text.ToString()))
        {
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken:
                    open.Push(key);
                    key = null;
                    break;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken:
                    if (open.Count > 0) open.Pop();
                    key = null;
                    break;
                case SyntaxKind.CommaToken:
                    key = null;
                    break;
                case SyntaxKind.ColonToken when previous.IsKind(SyntaxKind.StringLiteralToken) && open.Count > 0:
                    key = previous.ValueText;
                    yield return new JsonKey(PathOf(open), key, previous.Span);
                    break;
            }

            previous = token;
        }
    }

    private static ImmutableArray<string> PathOf(Stack<string?> open)
    {
        var path = ImmutableArray.CreateBuilder<string>();
        foreach (var key in open)
        {
            if (key is not null) path.Insert(0, key);
        }

        return path.ToImmutable();
    }
}

using System;
using System.Collections.Generic;

namespace Mote.Generators.Rendering;

/// <summary>A text of several lines as a raw string literal, with as many quotes as its longest run of them asks for.</summary>
internal sealed record RawLiteral(string Quotes, List<string> Lines)
{
    public static RawLiteral Of(string text)
    {
        var quotes = "\"\"\"";
        while (text.Contains(quotes)) quotes += "\"";
        return new RawLiteral(quotes, [.. text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)]);
    }
}

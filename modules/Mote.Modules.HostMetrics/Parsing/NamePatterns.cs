using System;
using System.Text;

namespace Mote.Modules.Parsing;

/// <summary>Exact names, and beginnings of names marked by a last <c>*</c>.</summary>
internal readonly struct NamePatterns
{
    private readonly byte[][] _patterns;

    public NamePatterns(string[] patterns) => _patterns = Array.ConvertAll(patterns, Encoding.UTF8.GetBytes);

    public bool Match(ReadOnlySpan<byte> name)
    {
        foreach (var pattern in _patterns)
        {
            if (Matches(pattern, name)) return true;
        }

        return false;
    }

    private static bool Matches(ReadOnlySpan<byte> pattern, ReadOnlySpan<byte> name) =>
        pattern.EndsWith("*"u8) ? name.StartsWith(pattern[..^1]) : name.SequenceEqual(pattern);
}

using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Tests;

/// <summary>The page of a rule, as it is in the repository.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Text">The whole page.</param>
internal sealed record RulePage(string Name, string Text)
{
    private const string Fence = "```";

    public static RulePage Of(DiagnosticDescriptor rule)
    {
        var folder = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Rules"), rule.Id + ".*").Single();
        var name = Path.GetFileName(folder)[(rule.Id.Length + 1)..];
        return new RulePage(name, File.ReadAllText(Path.Combine(folder, name + ".md")));
    }

    /// <summary>The blocks of code that follow a word, each with its language; a rule about a file shows the file and the code.</summary>
    public string Code(string word, string language)
    {
        var section = Text[(Text.IndexOf($"\n{word}:\n", StringComparison.Ordinal) + 1)..];
        var other = section.IndexOf("\nRight:\n", StringComparison.Ordinal);
        if (other > 0) section = section[..other];
        var start = section.IndexOf(Fence + language + "\n", StringComparison.Ordinal);
        if (start < 0) return "";

        start += Fence.Length + language.Length + 1;
        return section[start..section.IndexOf(Fence, start, StringComparison.Ordinal)];
    }
}

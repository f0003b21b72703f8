using System.Globalization;
using System.Linq;
using System.Text;

namespace Mote.Options;

/// <summary>What is wrong with an option, where, and what to do about it.</summary>
/// <param name="Source">The file, or the environment variable.</param>
/// <param name="Line">From 1; 0 where there is no line.</param>
/// <param name="Column">From 1, in characters as editors count them; 0 where there is none.</param>
/// <param name="Key">The section and key; empty where the file as a whole is wrong.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record OptionsError(string Source, int Line, int Column, string Key, string Message)
{
    /// <summary>As compilers print errors, so that editors jump to it.</summary>
    /// <remarks>Control characters are escaped, as in <c>\u001b</c>: a file's content must not control the terminal.</remarks>
    /// <returns>As in <c>agent.json:4:13: prometheus.listn: unknown key; did you mean 'listen'?</c>.</returns>
    public override string ToString()
    {
        var where = Line > 0 ? $"{Source}:{Line}:{Column}" : Source;
        return Escape(Key.Length > 0 ? $"{where}: {Key}: {Message}" : $"{where}: {Message}");
    }

    private static string Escape(string text)
    {
        if (!text.Any(char.IsControl)) return text;

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (char.IsControl(character)) escaped.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}

using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Mote.Model;

/// <summary>Names as people read them.</summary>
internal static class DisplayNames
{
    /// <summary>A type with its namespaces, without <c>global::</c>.</summary>
    public static string Qualified(string type) => type.Replace("global::", "");

    /// <summary>A type without namespaces, those of its type arguments too.</summary>
    public static string TypeName(string type)
    {
        var text = new StringBuilder(type.Length);
        var wordStart = 0;
        foreach (var letter in type)
        {
            if (letter is '.' or ':')
            {
                text.Length = wordStart;
                continue;
            }

            text.Append(letter);
            if (!SyntaxFacts.IsIdentifierPartCharacter(letter)) wordStart = text.Length;
        }

        return text.ToString();
    }

    /// <summary>The name of a type that is not generic, as a part of a longer identifier.</summary>
    public static string IdentifierOf(string type) => Unescaped(type.Substring(type.LastIndexOfAny(['.', ':']) + 1));

    /// <summary>The name without the <c>@</c> that keeps it from being a keyword.</summary>
    public static string Unescaped(string name) => name.TrimStart('@');

    /// <summary>The name as sections, keys, fields and variables are written; an empty one stays empty.</summary>
    public static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The name as a part of a longer one is written.</summary>
    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A period in the largest unit that shows it whole, as in <c>10 s</c>.</summary>
    public static string Period(long ms) => ms switch
    {
        _ when ms % 3_600_000 == 0 => $"{ms / 3_600_000} h",
        _ when ms % 60_000 == 0 => $"{ms / 60_000} min",
        _ when ms % 1000 == 0 => $"{ms / 1000} s",
        _ => $"{ms} ms",
    };
}

using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Mote.Generators.Rendering;

/// <summary>
/// A JSON object that keeps the order of its keys. The compiler loads no JSON library for a generator, and a schema needs no more than this.
/// </summary>
internal sealed class JsonObject : IEnumerable<KeyValuePair<string, object>>
{
    private const string Step = "  ";

    private readonly List<KeyValuePair<string, object>> _members = [];

    /// <summary>Adds a member.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">A text, a number, a bool, another object, or a list of these.</param>
    public void Add(string key, object value) => _members.Add(new(key, value));

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text, a member a line; lists stand in one line.</summary>
    public string Print() => Print(this, "");

    /// <summary>A value's text in one line.</summary>
    public static string PrintInLine(object value) => value switch
    {
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        JsonObject branch => $"{{ {string.Join(", ", branch._members.Select(member => $"{Quote(member.Key)}: {PrintInLine(member.Value)}"))} }}",
        IEnumerable<object> list => $"[{string.Join(", ", list.Select(PrintInLine))}]",
        _ => "null",
    };

    private static string Print(object value, string indent) => value switch
    {
        JsonObject { _members.Count: 0 } => "{}",
        JsonObject branch => $"{{\n{string.Join(",\n", branch._members.Select(member => $"{indent}{Step}{Member(member, indent + Step)}"))}\n{indent}}}",
        _ => PrintInLine(value),
    };

    private static string Member(KeyValuePair<string, object> member, string indent) => $"{Quote(member.Key)}: {Print(member.Value, indent)}";

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter) || char.IsSurrogate(letter)) quoted.AppendFormat(CultureInfo.InvariantCulture, "\\u{0:x4}", (int)letter);
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}

using System.Collections.Generic;
using System.Text;

namespace Mote.Options;

/// <summary>Lists every option of an agent: its path, what it takes, its default as the code writes it, and its summary.</summary>
internal static class OptionsHelp
{
    public static string Of(IEnumerable<OptionsSchema> schemas)
    {
        var text = new StringBuilder();
        foreach (var schema in schemas) Add(text, schema.Section, schema.Type.Nested);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string path, OptionSchema[] options)
    {
        foreach (var option in options)
        {
            var here = $"{path}.{option.Key}";
            text.Append(here).Append(": ").Append(option.Type.Describe());
            if (option.IsNullable) text.Append(", or null");
            if (option.IsRequired) text.Append("; required");
            else if (option.Default.Length > 0) text.Append("; default ").Append(option.Default);
            text.Append('\n');
            if (option.Summary.Length > 0) text.Append("    ").Append(option.Summary).Append('\n');
            Add(text, here + option.Type.Inside, option.Type.Nested);
        }
    }
}

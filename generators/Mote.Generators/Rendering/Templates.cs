using System.Collections.Concurrent;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Scriban;
using Scriban.Runtime;

namespace Mote.Generators.Rendering;

/// <summary>The embedded templates, parsed once; they hold loops and ifs, and what they print is decided before.</summary>
internal static class Templates
{
    private static readonly ConcurrentDictionary<string, Template> Parsed = new();

    public static SourceText Render(string name, object view)
    {
        var template = Parsed.GetOrAdd(name, Parse);
        var globals = new ScriptObject();
        globals.Import(view, renamer: static member => member.Name);
        var context = new TemplateContext { MemberRenamer = static member => member.Name, NewLine = "\n", LoopLimit = 0, StrictVariables = true };
        context.PushGlobal(globals);
        return SourceText.From(template.Render(context), Encoding.UTF8);
    }

    private static Template Parse(string name)
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such template.", name);
        using var reader = new StreamReader(stream);
        var template = Template.Parse(reader.ReadToEnd(), name);
        return template.HasErrors ? throw new InvalidDataException(string.Join("\n", template.Messages)) : template;
    }
}

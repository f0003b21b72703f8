using System;
using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Mote.Generators.Rendering;

/// <summary>The embedded templates, parsed once. They hold loops and ifs; everything is decided before they run.</summary>
internal static class Templates
{
    // An included template's lines are indented, the blank ones too.
    private static readonly Regex BlankLine = new("^ +$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly string ToolVersion =
        Version.Parse(typeof(Templates).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>().Version).ToString(3);

    private static readonly ConcurrentDictionary<string, Template> Parsed = new();

    public static SourceText Render(string name, object view)
    {
        var template = Parsed.GetOrAdd(name, Parse);
        var globals = new ScriptObject();
        globals.Import(view, renamer: static member => member.Name);
        globals.Add(nameof(ToolVersion), ToolVersion);
        var context = new TemplateContext
        {
            MemberRenamer = static member => member.Name,
            NewLine = "\n",
            LoopLimit = 0,
            StrictVariables = true,
            TemplateLoader = Loader.Instance,
        };
        context.PushGlobal(globals);
        return SourceText.From(BlankLine.Replace(template.Render(context), ""), Encoding.UTF8);
    }

    private static Template Parse(string name)
    {
        var template = Template.Parse(Read(name), name);
        return template.HasErrors ? throw new InvalidDataException(string.Join("\n", template.Messages)) : template;
    }

    private static string Read(string name)
    {
        using var stream = typeof(Templates).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such template.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Finds the templates that others include. Scriban parses each once a rendering.</summary>
    private sealed class Loader : ITemplateLoader
    {
        public static readonly Loader Instance = new();

        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => Read(templatePath);

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Read(templatePath));
    }
}

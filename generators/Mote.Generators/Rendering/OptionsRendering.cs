using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Decides how a module's options are read: the calls, their locals, and one list for each enum.</summary>
internal sealed class OptionsRendering
{
    private readonly Dictionary<string, EnumView> _enums = [];
    private readonly UniqueNames _enumMethods = new();

    public IEnumerable<EnumView> Enums => _enums.Values;

    public OptionsBindingView View(OptionsModel options)
    {
        var locals = new UniqueNames("configuration", "section", "options", "_");
        return new OptionsBindingView
        {
            Method = options.BindMethod,
            Type = options.Type,
            Section = options.Section,
            Keys = string.Concat(options.Options.Select(option => $", \"{option.Key}\"")),
            Required = [.. options.Options.Where(option => option.IsRequired).Select(option => View(option, locals))],
            Optional = [.. options.Options.Where(option => !option.IsRequired).Select(option => View(option, locals))],
        };
    }

    private OptionView View(OptionModel option, UniqueNames locals)
    {
        var local = Identifier(locals.Take(option.Key));
        var range = option.Minimum.Length > 0 ? $"{option.Minimum}, {option.Maximum}, " : "";
        return new OptionView
        {
            Key = option.Key,
            Property = option.Property,
            Read = option.Kind == OptionType.Name
                ? $"TryReadName(\"{option.Key}\", [{string.Join(", ", option.Names.Select(name => $"\"{DisplayNames.CamelCase(name)}\""))}], out var {local})"
                : $"TryRead(\"{option.Key}\", {range}out {option.Type} {local})",
            Value = option.Kind == OptionType.Name ? $"{EnumMethod(option)}({local})" : local,
        };
    }

    private string EnumMethod(OptionModel option)
    {
        if (!_enums.TryGetValue(option.Type, out var list))
        {
            list = new EnumView(_enumMethods.Take(DisplayNames.Short(option.Type) + "At"), option.Type, [.. option.Names.Select(Identifier)]);
            _enums.Add(option.Type, list);
        }

        return list.Method;
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}

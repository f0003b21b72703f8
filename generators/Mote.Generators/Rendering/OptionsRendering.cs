using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Decides how a module's options are described and read: one section a record, one method for each nested record and each enum.</summary>
internal sealed class OptionsRendering
{
    private const string TypeClass = "global::Mote.Options.OptionType";

    private readonly Dictionary<string, EnumView> _enums = [];
    private readonly Dictionary<string, RecordNames> _records = [];
    private readonly List<OptionsRecordView> _recordViews = [];
    private readonly UniqueNames _enumMethods = new();
    private readonly UniqueNames _recordMethods = new();

    public OptionsRendering(IEnumerable<OptionsModel> options)
    {
        var records = options.SelectMany(section => section.Records).GroupBy(record => record.Type).Select(same => same.First()).ToList();
        foreach (var record in records)
        {
            var name = _recordMethods.Take(DisplayNames.IdentifierOf(record.Type));
            _records.Add(record.Type, new RecordNames($"Read{name}", $"{name}Keys"));
        }

        _recordViews.AddRange(records.Select(View));
    }

    public IEnumerable<EnumView> Enums => _enums.Values;

    public List<OptionsRecordView> Records => _recordViews;

    public OptionsSectionView View(OptionsModel options) => new()
    {
        Type = options.Type,
        Section = options.Section,
        Bind = options.BindMethod,
        Describe = options.DescribeMethod,
        Read = _records[options.Type].Read,
        Keys = _records[options.Type].Keys,
    };

    private OptionsRecordView View(OptionsRecordModel record)
    {
        var names = _records[record.Type];
        return new OptionsRecordView
        {
            Type = record.Type,
            Read = names.Read,
            Keys = names.Keys,
            Required = [.. record.Options.Where(option => option.IsRequired).Select(option => View(option, initial: true))],
            Options = [.. record.Options.Select(option => View(option, initial: false))],
        };
    }

    private OptionView View(OptionModel option, bool initial) => new()
    {
        Key = option.Key,
        Property = option.Property,
        Schema = $"new(\"{option.Key}\", {Type(option)}){Facts(option)}",
        Value = Value(option, initial),
    };

    private string Type(OptionModel option)
    {
        var one = option.Value switch
        {
            OptionValue.Name => $"{TypeClass}.Name({string.Join(", ", option.Names.Select(name => $"\"{DisplayNames.CamelCase(name)}\""))})",
            OptionValue.Record => $"{TypeClass}.Record({_records[option.Type].Keys}())",
            _ => $"{TypeClass}.{OptionScalars.Describe(option.Type, option.Minimum, option.Maximum)}",
        };
        return option.Collection switch
        {
            OptionCollection.None => one,
            OptionCollection.Map => $"{TypeClass}.Map({one})",
            _ => $"{TypeClass}.List({one})",
        };
    }

    private static string Facts(OptionModel option)
    {
        var facts = new List<string>();
        if (option.IsRequired) facts.Add("IsRequired = true");
        if (option.IsNullable) facts.Add("IsNullable = true");
        if (option.Default.Length > 0) facts.Add($"Default = {SymbolDisplay.FormatLiteral(OptionDefault.Text(option), quote: true)}");
        if (option.Summary.Length > 0) facts.Add($"Summary = {SymbolDisplay.FormatLiteral(option.Summary, quote: true)}");
        return facts.Count == 0 ? "" : $" {{ {string.Join(", ", facts)} }}";
    }

    private string Value(OptionModel option, bool initial)
    {
        var key = $"\"{option.Key}\"";
        var value = option.Collection switch
        {
            OptionCollection.None => One(option, key, initial),
            OptionCollection.Array => $"section.ReadList{Elements(option, key)}",
            OptionCollection.List => $"[.. section.ReadList{Elements(option, key)}]",
            _ => $"section.ReadMap{Elements(option, key)}",
        };

        // A nullable scalar reads its null itself.
        var isGuarded = option.IsNullable && (option.Collection != OptionCollection.None || option.Value != OptionValue.Scalar);
        return isGuarded ? $"section.IsNull({key}) ? null : {value}" : value;
    }

    private string One(OptionModel option, string key, bool initial) => option.Value switch
    {
        OptionValue.Name => $"{EnumMethod(option)}(section.Read<int>({key}))",
        OptionValue.Record => $"{_records[option.Type].Read}(section.Open({key}), {(initial ? "null" : $"options.{option.Property}")})",
        _ => $"section.Read<{option.Type}{(option.IsNullable ? "?" : "")}>({key})",
    };

    private string Elements(OptionModel option, string key) => option.Value switch
    {
        OptionValue.Name => $"({key}, static element => {EnumMethod(option)}(element.Value<int>()))",
        OptionValue.Record => $"({key}, static element => {_records[option.Type].Read}(element, null))",
        _ => $"<{option.Type}>({key})",
    };

    private string EnumMethod(OptionModel option)
    {
        if (!_enums.TryGetValue(option.Type, out var list))
        {
            list = new EnumView(_enumMethods.Take(DisplayNames.IdentifierOf(option.Type) + "At"), option.Type, [.. option.Names.Select(Identifier)]);
            _enums.Add(option.Type, list);
        }

        return list.Method;
    }

    private static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The two methods of a record.</summary>
    private sealed record RecordNames(string Read, string Keys);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mote.Model;
using Mote.Options;

namespace Mote.Generators.Rendering;

/// <summary>
/// The configuration's JSON schema (draft 7, the newest that every editor reads). What it refuses, the agent refuses; what the agent
/// refuses besides, such as a duration outside its range, a description says.
/// </summary>
internal static class SchemaRendering
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string Amount = "^[0-9]+(\\.[0-9]+)?";

    public static JsonObject Render(ConfigurationModel configuration)
    {
        var properties = new JsonObject { { AgentSection.SchemaKey, new JsonObject { { "type", "string" } } } };
        foreach (var section in configuration.Sections) properties.Add(section.Section, Record(section, section.Records[0], isElement: false));
        return new JsonObject
        {
            { AgentSection.SchemaKey, Draft },
            { "title", $"Configuration of {DisplayNames.Unescaped(configuration.Name)}" },
            { "type", "object" },
            { "properties", properties },
            { "additionalProperties", false },
        };
    }

    private static JsonObject Record(OptionsModel section, OptionsRecordModel record, bool isElement)
    {
        var properties = new JsonObject();
        foreach (var option in record.Options) properties.Add(option.Key, Property(section, option));
        var schema = new JsonObject { { "type", "object" }, { "properties", properties }, { "additionalProperties", false } };

        // What a section requires may come from the environment, as secrets do.
        var required = record.Options.Where(option => isElement && option.IsRequired).Select(option => option.Key).ToList();
        if (required.Count > 0) schema.Add("required", required);
        return schema;
    }

    private static JsonObject Property(OptionsModel section, OptionModel option)
    {
        var one = One(section, option);
        var schema = option.Collection switch
        {
            OptionCollection.None => one,
            OptionCollection.Map => new JsonObject { { "type", "object" }, { "additionalProperties", one } },
            _ => new JsonObject { { "type", "array" }, { "items", one } },
        };
        if (option.IsNullable) schema = new JsonObject { { "anyOf", new[] { schema, new JsonObject { { "type", "null" } } } } };
        return Describe(option, schema);
    }

    private static JsonObject Describe(OptionModel option, JsonObject schema)
    {
        var value = OptionDefault.Value(option);
        var facts = new List<string>();
        if (option.Summary.Length > 0) facts.Add(option.Summary);
        if (option.IsRequired) facts.Add("Required.");
        if (option.Minimum.Length > 0 && Range(option) is null) facts.Add($"From {option.Minimum.Trim('"')} to {option.Maximum.Trim('"')}.");
        if (value is null && option.Default.Length > 0) facts.Add($"Default: {option.Default}");

        var described = new JsonObject();
        if (facts.Count > 0) described.Add("description", string.Join(" ", facts));
        foreach (var member in schema) described.Add(member.Key, member.Value);
        if (value is not null) described.Add("default", value);
        return described;
    }

    private static JsonObject One(OptionsModel section, OptionModel option) => option.Value switch
    {
        OptionValue.Record => Record(section, section.Records.First(nested => nested.Type == option.Type), option.Collection != OptionCollection.None),
        OptionValue.Name => Name(option),
        _ => Scalar(option),
    };

    // An editor offers the names; the pattern takes them in any case, as the agent does.
    private static JsonObject Name(OptionModel option)
    {
        var names = option.Names.Select(DisplayNames.CamelCase).ToList();
        var anyCase = string.Join("|", names.Select(name => string.Concat(name.Select(AnyCase))));
        return new JsonObject
        {
            { "anyOf", new[] { new JsonObject { { "enum", names } }, new JsonObject { { "type", "string" }, { "pattern", $"^({anyCase})$" } } } },
        };
    }

    private static string AnyCase(char letter)
    {
        var (lower, upper) = (char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
        return lower == upper ? letter.ToString() : $"[{lower}{upper}]";
    }

    private static JsonObject Scalar(OptionModel option)
    {
        if (Range(option) is { } range) return Number(option.Type, range);
        return option.Type switch
        {
            "bool" => new JsonObject { { "type", "boolean" } },
            "float" or "double" or "decimal" => new JsonObject { { "type", "number" } },
            "global::System.TimeSpan" => Text(Amount + "(ms|s|m|h|d)$"),
            "global::Mote.ByteSize" => Text(Amount + "(B|KiB|MiB|GiB|KB|MB|GB)?$"),
            "global::System.Net.IPEndPoint" => Text("^(\\[[0-9A-Fa-f:.%]+\\]|[0-9.]+):[0-9]{1,5}$"),
            "global::System.Uri" => Text("^[A-Za-z][A-Za-z0-9+.-]*:"),
            _ => new JsonObject { { "type", "string" } },
        };
    }

    private static JsonObject Text(string pattern) => new() { { "type", "string" }, { "pattern", pattern } };

    private static JsonObject Number(string type, (decimal? Least, decimal? Most) range)
    {
        var schema = new JsonObject { { "type", OptionScalars.Integers.ContainsKey(type) ? "integer" : "number" } };
        if (range.Least is { } least) schema.Add("minimum", least);
        if (range.Most is { } most) schema.Add("maximum", most);
        return schema;
    }

    // The range of a number: its own, or its type's. Null for what is no number, and for numbers without one.
    private static (decimal? Least, decimal? Most)? Range(OptionModel option)
    {
        var isQuantity = option.Minimum.StartsWith("\"", StringComparison.Ordinal);
        if (option.Minimum.Length > 0 && !isQuantity) return (NumberIn(option.Minimum), NumberIn(option.Maximum));
        return OptionScalars.Integers.TryGetValue(option.Type, out var natural) ? (natural.Least, natural.Most) : null;
    }

    // A literal as it was read from its attribute, with C#'s suffix. Readers of schemas hold numbers in a decimal: what is wider has no bound.
    private static decimal? NumberIn(string literal) =>
        decimal.TryParse(literal.TrimEnd('L', 'f', 'd', 'm'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}

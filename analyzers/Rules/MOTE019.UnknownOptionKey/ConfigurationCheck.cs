using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;
using Mote.Options;

namespace Mote.Analyzers;

/// <summary>Compares the keys of an agent.json with the options of the agent's modules.</summary>
internal sealed class ConfigurationCheck
{
    private readonly Dictionary<string, OptionsModel> _sections;

    private ConfigurationCheck(DeclaredAgentModel agent) =>
        _sections = OptionsModel.SectionsOf(agent.Modules).Append(RuntimeSection.Options).ToDictionary(options => options.Section);

    public static IEnumerable<Diagnostic> Check(DeclaredAgentModel agent, string path, SourceText text)
    {
        var check = new ConfigurationCheck(agent);
        foreach (var key in JsonKeys.Read(text))
        {
            if (check.KeysInside(key.Inside) is { } known && !known.Contains(key.Name))
            {
                yield return Unknown(key, known, Location.Create(path, key.Span, text.Lines.GetLinePositionSpan(key.Span)));
            }
        }
    }

    // Null where any key may stand, or where something further out is wrong already.
    private string[]? KeysInside(ImmutableArray<string> path)
    {
        if (path.Length == 0) return [.. _sections.Keys, AgentSection.SchemaKey];
        if (!_sections.TryGetValue(path[0], out var section)) return null;

        var record = section.Records[0];
        for (var i = 1; i < path.Length; i++)
        {
            if (record.Options.FirstOrDefault(option => option.Key == path[i]) is not { Value: OptionValue.Record } option) return null;

            // Below a map stands a name of the file's own choice, and only then the record.
            if (option.Collection == OptionCollection.Map && ++i == path.Length) return null;
            record = section.Records.First(nested => nested.Type == option.Type);
        }

        return [.. record.Options.Select(option => option.Key)];
    }

    private static Diagnostic Unknown(JsonKey key, string[] known, Location where)
    {
        var kind = key.Inside.Length == 0 ? "section" : $"option of '{string.Join(".", key.Inside)}'";
        var nearest = Suggestions.Find(key.Name, known);
        var properties = nearest is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(UnknownOptionKey.SuggestionProperty, nearest);
        return Diagnostic.Create(UnknownOptionKey.Rule, where, properties, key.Name, kind, Suggestions.Hint(key.Name, known));
    }
}

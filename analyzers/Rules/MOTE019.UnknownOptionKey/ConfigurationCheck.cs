using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;
using Mote.Model.Discovery;
using Mote.Options;

namespace Mote.Analyzers;

/// <summary>Compares the keys of an agent.json with the options of the agent's modules.</summary>
internal static class ConfigurationCheck
{
    // What the runtime itself reads; see Mote.Dispatch.AgentLimits.
    private static readonly string[] AgentKeys = ["stopDeadline", "stallLimit"];

    public static IEnumerable<Diagnostic> Check(DeclaredAgentModel agent, string path, SourceText text)
    {
        var sections = agent.Modules.SelectMany(module => module.Options).GroupBy(options => options.Section).ToDictionary(group => group.Key, group => (string[])[.. group.First().Options.Select(option => option.Key)]);
        sections[OptionsDiscovery.AgentSection] = AgentKeys;
        foreach (var key in JsonKeys.Read(text))
        {
            string[] known;
            if (key.Section is null) known = [.. sections.Keys];
            else if (sections.TryGetValue(key.Section, out var options)) known = options;
            else continue;

            if (!known.Contains(key.Name)) yield return Unknown(key, known, Location.Create(path, key.Span, text.Lines.GetLinePositionSpan(key.Span)));
        }
    }

    private static Diagnostic Unknown(JsonKey key, string[] known, Location where)
    {
        var kind = key.Section is null ? "section" : $"option of '{key.Section}'";
        var nearest = Suggestions.Find(key.Name, known);
        var properties = nearest is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(UnknownOptionKey.SuggestionProperty, nearest);
        return Diagnostic.Create(UnknownOptionKey.Rule, where, properties, key.Name, kind, Suggestions.Hint(key.Name, known));
    }
}

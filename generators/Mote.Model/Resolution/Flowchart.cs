using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Resolution;

/// <summary>The agent as a Mermaid flowchart: its messages, timers and services.</summary>
internal static class Flowchart
{
    public static List<string> Lines(IReadOnlyList<ModuleModel> modules, AgentNames names, ModuleGraph graph)
    {
        var lines = new List<string>();
        for (var place = 0; place < modules.Count; place++)
        {
            var module = modules[place];
            var name = names.Module(place);
            lines.Add(module.IsOnDemand ? $"{name}([{name}])" : name);
            lines.AddRange(module.Timers.Select(timer => $"every{Id(timer)}{{{{every {timer.PeriodWords}}}}} -.-> {name}"));
            lines.AddRange(
                from parameter in module.Parameters
                where parameter.Kind == ParameterKind.Publisher
                from subscriber in graph.SubscribersOf(parameter.Message)
                select $"{name} -- {DisplayNames.IdentifierOf(parameter.Message)} --> {names.Module(subscriber)}");
            lines.AddRange(
                from parameter in module.Parameters
                where parameter.Kind == ParameterKind.Service
                from provider in graph.ProvidersOf(parameter.Type).Take(1)
                select $"{names.Module(provider)} == {DisplayNames.TypeName(parameter.Type)} ==> {name}");
        }

        return lines;
    }

    private static string Id(TimerModel timer) =>
        timer.PeriodOptions.Length > 0 ? DisplayNames.IdentifierOf(timer.PeriodOptions) + DisplayNames.Unescaped(timer.PeriodProperty) : $"{timer.PeriodMs}ms";
}

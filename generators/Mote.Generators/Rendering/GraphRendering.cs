using System.Collections.Generic;
using System.Linq;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Generators.Rendering;

/// <summary>The agent as a Mermaid flowchart: who hears which message, who receives whose service.</summary>
internal static class GraphRendering
{
    public static List<string> Lines(AgentModel agent, AgentNames names, ModuleGraph graph)
    {
        var lines = new List<string>();
        for (var place = 0; place < agent.Modules.Count; place++)
        {
            var module = agent.Modules[place];
            var name = names.Module(place);
            lines.Add(module.IsOnDemand ? $"{name}([{name}])" : name);
            lines.AddRange(module.Timers.Select(timer => $"every{timer.PeriodMs}ms{{{{every {AgentNames.Period(timer.PeriodMs)}}}}} -.-> {name}"));
            lines.AddRange(
                from parameter in module.Parameters
                where parameter.Kind == ParameterKind.Publisher
                from receiver in graph.SubscribersOf(parameter.Message)
                select $"{name} -- {AgentNames.Short(parameter.Message)} --> {names.Module(receiver)}");
            lines.AddRange(
                from parameter in module.Parameters
                where parameter.Kind == ParameterKind.Service
                from provider in graph.ProvidersOf(parameter.Type).Take(1)
                select $"{names.Module(provider)} == {AgentNames.Short(parameter.Type)} ==> {name}");
        }

        return lines;
    }
}

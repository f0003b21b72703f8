using System.Collections.Generic;
using System.Linq;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>The agent as a Mermaid flowchart: who hears which message, who receives whose service.</summary>
internal static class GraphRendering
{
    public static List<string> Lines(AgentModel agent, AgentNames names)
    {
        var lines = new List<string>();
        for (var i = 0; i < agent.Modules.Count; i++)
        {
            var module = agent.Modules[i];
            lines.Add(module.IsOnDemand ? $"{names.Module(i)}([{names.Module(i)}])" : names.Module(i));
            foreach (var timer in module.Timers) lines.Add($"every{timer.PeriodMs}ms{{{{every {AgentNames.Period(timer.PeriodMs)}}}}} -.-> {names.Module(i)}");
            for (var j = 0; j < agent.Modules.Count; j++) lines.AddRange(Edges(module, names.Module(i), agent.Modules[j], names.Module(j)));
        }

        return lines;
    }

    private static IEnumerable<string> Edges(ModuleModel from, string fromName, ModuleModel to, string toName)
    {
        foreach (var parameter in from.Parameters.Where(parameter => parameter.Kind == ParameterKind.Outlet))
        {
            if (to.Handlers.Any(handler => handler.Message == parameter.Message)) yield return $"{fromName} -- {AgentNames.Short(parameter.Message)} --> {toName}";
        }

        foreach (var service in from.Provides)
        {
            if (to.Parameters.Any(parameter => parameter.Kind == ParameterKind.Service && parameter.Type == service.Type)) yield return $"{fromName} == {AgentNames.Short(service.Type)} ==> {toName}";
        }
    }
}

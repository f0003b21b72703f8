using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Discovery;

/// <summary>What only the agent can know: whether what its modules ask for, publish and handle fits together.</summary>
internal static class Composition
{
    public static void Check(IReadOnlyList<AgentDiscovery.UsedModule> used, ProblemSink problems)
    {
        var handled = new HashSet<string>(used.SelectMany(module => module.Model.Handlers).Select(handler => handler.Message));
        var published = new HashSet<string>(used.SelectMany(module => module.Model.Parameters).Where(parameter => parameter.Kind == ParameterKind.Outlet).Select(parameter => parameter.Message));
        var provided = new HashSet<string>(used.SelectMany(module => module.Model.Provides).Select(service => service.Type));

        foreach (var module in used)
        {
            foreach (var parameter in module.Model.Parameters)
            {
                switch (parameter.Kind)
                {
                    case ParameterKind.Service when !provided.Contains(parameter.Type) && !parameter.IsOptional:
                        problems.Add(Problem.MissingService, module.Where, module.Model.Name, ShortName(parameter.Type));
                        break;
                    case ParameterKind.Outlet when !handled.Contains(parameter.Message) && !parameter.IsOptional:
                        problems.Add(Problem.MessageUnhandled, module.Where, module.Model.Name, ShortName(parameter.Message));
                        break;
                    case ParameterKind.WaitOutlet or ParameterKind.Ask or ParameterKind.AskAsync:
                        problems.Add(Problem.EdgeNotYetRun, module.Where, module.Model.Name, parameter.Kind.ToString());
                        break;
                }
            }

            foreach (var handler in module.Model.Handlers)
            {
                if (!published.Contains(handler.Message)) problems.Add(Problem.HandlerUnreached, module.Where, module.Model.Name, handler.Method, ShortName(handler.Message));
            }
        }
    }

    private static string ShortName(string type) => type.Substring(type.LastIndexOf('.') + 1);
}

using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Discovery;

/// <summary>
/// The order in which modules start: providers before the receivers of their services, always; receivers of messages before
/// their publishers, where a circle of messages does not forbid it. Ties go to the order of the agent's attributes.
/// </summary>
internal static class StartOrder
{
    /// <returns>False where services depend on each other in a circle; the cycle then names the modules.</returns>
    public static bool TrySort(IReadOnlyList<ModuleModel> modules, out List<ModuleModel> sorted, out List<string> cycle)
    {
        sorted = [];
        cycle = [];
        var left = modules.ToList();
        while (left.Count > 0)
        {
            var startable = left.Where(module => !left.Any(other => Provides(other, module))).ToList();
            if (startable.Count == 0)
            {
                cycle = FindCycle(left);
                return false;
            }

            var next = startable.OrderBy(module => left.Count(other => other != module && Receives(other, module))).First();
            sorted.Add(next);
            left.Remove(next);
        }

        return true;
    }

    private static bool Provides(ModuleModel provider, ModuleModel receiver) => receiver.Parameters.Any(parameter =>
        parameter.Kind == ParameterKind.Service && provider.Provides.Any(service => service.Type == parameter.Type));

    private static bool Receives(ModuleModel receiver, ModuleModel publisher) => publisher.Parameters.Any(parameter =>
        parameter.Kind == ParameterKind.Outlet && receiver.Handlers.Any(handler => handler.Message == parameter.Message));

    private static List<string> FindCycle(List<ModuleModel> left)
    {
        // Every one of these waits for another of them, so following the providers must come round.
        var path = new List<ModuleModel>();
        var module = left[0];
        while (!path.Contains(module))
        {
            path.Add(module);
            module = left.First(other => Provides(other, module));
        }

        return [.. path.Skip(path.IndexOf(module)).Select(other => other.Name), module.Name];
    }
}

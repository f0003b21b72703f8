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
        var wiring = new Wiring(modules);
        var places = Enumerable.Range(0, modules.Count).ToList();
        var served = places.SelectMany(place => wiring.ServersOf(place), (place, server) => (place, server)).ToLookup(edge => edge.server, edge => edge.place);
        var heard = places.SelectMany(place => wiring.HearersOf(place), (place, hearer) => (place, hearer)).Where(edge => edge.hearer != edge.place).ToLookup(edge => edge.hearer, edge => edge.place);
        var serversLeft = places.ConvertAll(place => wiring.ServersOf(place).Count());
        var hearersLeft = places.ConvertAll(place => wiring.HearersOf(place).Count(hearer => hearer != place));

        // The smallest is next: whom the fewest of those that have not started hear, and of equals the first in the list.
        var startable = new SortedSet<(int HearersLeft, int Place)>(places.Where(place => serversLeft[place] == 0).Select(place => (hearersLeft[place], place)));
        sorted = [];
        cycle = [];
        while (startable.Count > 0)
        {
            var next = startable.Min;
            startable.Remove(next);
            sorted.Add(modules[next.Place]);
            foreach (var publisher in heard[next.Place])
            {
                var isStartable = startable.Remove((hearersLeft[publisher], publisher));
                hearersLeft[publisher]--;
                if (isStartable) startable.Add((hearersLeft[publisher], publisher));
            }

            foreach (var client in served[next.Place])
            {
                if (--serversLeft[client] == 0) startable.Add((hearersLeft[client], client));
            }
        }

        if (sorted.Count == modules.Count) return true;
        cycle = FindCycle(modules, wiring, serversLeft);
        return false;
    }

    private static List<string> FindCycle(IReadOnlyList<ModuleModel> modules, Wiring wiring, List<int> serversLeft)
    {
        // Every module that is left waits for another that is left, so following the servers must come round.
        var path = new List<int>();
        var place = serversLeft.FindIndex(servers => servers > 0);
        while (!path.Contains(place))
        {
            path.Add(place);
            place = wiring.ServersOf(place).First(server => serversLeft[server] > 0);
        }

        return [.. path.Skip(path.IndexOf(place)).Select(on => modules[on].Name), modules[place].Name];
    }
}

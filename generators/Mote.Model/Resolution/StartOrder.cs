using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Resolution;

/// <summary>
/// The order in which modules start: providers before the receivers of their services, always; receivers of messages before
/// their publishers, where a cycle of messages does not forbid it. Ties go to the order of the agent's attributes.
/// </summary>
internal static class StartOrder
{
    /// <returns>False where services depend on each other in a cycle; the cycle then names the modules.</returns>
    public static bool TrySort(IReadOnlyList<ModuleModel> modules, out List<ModuleModel> sorted, out List<string> cycle)
    {
        var graph = new ModuleGraph(modules);
        var places = Enumerable.Range(0, modules.Count).ToList();
        var served = places.SelectMany(place => graph.ProvidersOf(place), (place, server) => (place, server)).ToLookup(edge => edge.server, edge => edge.place);
        var heard = places.SelectMany(place => graph.SubscribersOf(place), (place, subscriber) => (place, subscriber))
            .Where(edge => edge.subscriber != edge.place)
            .ToLookup(edge => edge.subscriber, edge => edge.place);
        var providersLeft = places.ConvertAll(place => graph.ProvidersOf(place).Count());
        var subscribersLeft = places.ConvertAll(place => graph.SubscribersOf(place).Count(subscriber => subscriber != place));

        // Pick the module with the fewest unstarted subscribers; ties keep the order of the list.
        var startable =
            new SortedSet<(int SubscribersLeft, int Place)>(places.Where(place => providersLeft[place] == 0).Select(place => (subscribersLeft[place], place)));
        sorted = [];
        cycle = [];
        while (startable.Count > 0)
        {
            var next = startable.Min;
            startable.Remove(next);
            sorted.Add(modules[next.Place]);
            foreach (var publisher in heard[next.Place])
            {
                var isStartable = startable.Remove((subscribersLeft[publisher], publisher));
                subscribersLeft[publisher]--;
                if (isStartable) startable.Add((subscribersLeft[publisher], publisher));
            }

            foreach (var client in served[next.Place])
            {
                if (--providersLeft[client] == 0) startable.Add((subscribersLeft[client], client));
            }
        }

        if (sorted.Count == modules.Count) return true;
        cycle = FindCycle(modules, graph, providersLeft);
        return false;
    }

    private static List<string> FindCycle(IReadOnlyList<ModuleModel> modules, ModuleGraph graph, List<int> providersLeft)
    {
        // Every module that is left waits for another that is left, so following the providers must come round.
        var path = new List<int>();
        var place = providersLeft.FindIndex(providers => providers > 0);
        while (!path.Contains(place))
        {
            path.Add(place);
            place = graph.ProvidersOf(place).First(server => providersLeft[server] > 0);
        }

        return [.. path.Skip(path.IndexOf(place)).Select(on => modules[on].Name), modules[place].Name];
    }
}

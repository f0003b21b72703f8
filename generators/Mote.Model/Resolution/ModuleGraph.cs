using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Resolution;

/// <summary>
/// Subscribers and providers, by the modules' places in a list. Looked up, not searched for: an agent of a thousand
/// modules is composed on each keystroke.
/// </summary>
internal sealed class ModuleGraph
{
    private readonly IReadOnlyList<ModuleModel> _modules;
    private readonly ILookup<string, int> _receivers;
    private readonly ILookup<string, int> _providers;
    private readonly ILookup<string, int> _clients;

    public ModuleGraph(IReadOnlyList<ModuleModel> modules)
    {
        _modules = modules;
        var places = Enumerable.Range(0, modules.Count).ToList();
        _receivers = places.SelectMany(place => modules[place].Handlers, (place, handler) => (place, handler.Message))
            .ToLookup(heard => heard.Message, heard => heard.place);
        _clients = places.SelectMany(place => modules[place].Parameters, (place, parameter) => (place, parameter))
            .Where(asked => asked.parameter.Kind == ParameterKind.Service)
            .ToLookup(asked => asked.parameter.Type, asked => asked.place);
        _providers = places.SelectMany(place => modules[place].Provides, (place, service) => (place, service.Type))
            .ToLookup(served => served.Type, served => served.place);
    }

    /// <summary>The modules that handle a message, in order.</summary>
    public IEnumerable<int> SubscribersOf(string message) => _receivers[message];

    /// <summary>The modules that provide a service, in order.</summary>
    public IEnumerable<int> ProvidersOf(string service) => _providers[service];

    /// <summary>The modules that handle a message of this one, each once; itself too, if it handles what it publishes.</summary>
    public IEnumerable<int> SubscribersOf(int module) => _modules[module].Parameters
        .Where(parameter => parameter.Kind == ParameterKind.Publisher)
        .SelectMany(parameter => _receivers[parameter.Message])
        .Distinct();

    /// <summary>The modules whose services this one asks for, each once.</summary>
    public IEnumerable<int> ProvidersOf(int module) => _modules[module].Parameters
        .Where(parameter => parameter.Kind == ParameterKind.Service)
        .SelectMany(parameter => _providers[parameter.Type])
        .Distinct();

    /// <summary>The modules that ask for this one's services, each once.</summary>
    public IEnumerable<int> ClientsOf(int module) => _modules[module].Provides
        .Where(service => _providers[service.Type].First() == module)
        .SelectMany(service => _clients[service.Type])
        .Distinct();

    /// <summary>A module, the clients of its services, theirs and so on, in order.</summary>
    public SortedSet<int> DependentsOf(int module)
    {
        var found = new SortedSet<int> { module };
        var open = new Queue<int>(found);
        while (open.Count > 0)
        {
            foreach (var client in ClientsOf(open.Dequeue()).Where(found.Add)) open.Enqueue(client);
        }

        return found;
    }
}

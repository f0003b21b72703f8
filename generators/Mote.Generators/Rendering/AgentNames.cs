using System.Collections.Generic;
using System.Linq;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>The names that an agent's generated members have: after what they serve, made unique where two would clash.</summary>
internal sealed class AgentNames
{
    private readonly List<string> _modules = [];
    private readonly Dictionary<string, string> _messages = [];
    private readonly HashSet<int> _canReenter = [];
    private readonly Dictionary<string, AgentOptionsView> _options = [];

    public AgentNames(AgentModel agent)
    {
        foreach (var module in agent.Modules)
        {
            _modules.Add(Unique(Plain(module.Name), _modules));
            foreach (var parameter in module.Parameters.Where(parameter => parameter.Message.Length > 0)) AddMessage(parameter.Message);
            foreach (var handler in module.Handlers) AddMessage(handler.Message);
            foreach (var options in module.Options)
            {
                if (_options.ContainsKey(options.Type)) continue;
                var field = Unique(Short(options.Type), [.. _options.Values.Select(other => other.Field)]);
                _options.Add(options.Type, new AgentOptionsView(Field(field), options.Type, module.Type, ModuleRendering.BindMethod(options)));
            }
        }

        for (var i = 0; i < agent.Modules.Count; i++)
        {
            if (Reaches(agent, i, i)) _canReenter.Add(i);
        }
    }

    public IEnumerable<AgentOptionsView> Options => _options.Values;

    public string Module(int index) => _modules[index];

    public string Cell(int index) => Field(_modules[index]);

    public string FanOut(string message) => "Publish" + _messages[message];

    public string Turn(int module, string method, string message) => _modules[module] + Plain(method) + message;

    public string OptionsField(string type) => _options[type].Field;

    /// <summary>Whether what the module publishes can come back to it while it is on the stack.</summary>
    public bool CanReenter(int module) => _canReenter.Contains(module);

    /// <summary>The type's own name, without its namespace; good as a part of a longer identifier.</summary>
    public static string Short(string type) => Plain(type.Substring(type.LastIndexOfAny(['.', ':']) + 1));

    /// <summary>The name without the <c>@</c> that keeps it from being a keyword.</summary>
    public static string Plain(string name) => name.TrimStart('@');

    /// <summary>A period in the largest unit that shows it whole, as in <c>10 s</c>.</summary>
    public static string Period(long ms) => ms switch
    {
        _ when ms % 3_600_000 == 0 => $"{ms / 3_600_000} h",
        _ when ms % 60_000 == 0 => $"{ms / 60_000} min",
        _ when ms % 1000 == 0 => $"{ms / 1000} s",
        _ => $"{ms} ms",
    };

    private void AddMessage(string message)
    {
        if (!_messages.ContainsKey(message)) _messages.Add(message, Unique(Short(message), _messages.Values));
    }

    private static string Unique(string name, ICollection<string> taken)
    {
        var unique = name;
        for (var number = 2; taken.Contains(unique); number++) unique = $"{name}{number}";
        return unique;
    }

    private static string Field(string name) => "_" + char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static bool Reaches(AgentModel agent, int from, int to)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.Count > 0)
        {
            foreach (var next in Receivers(agent, agent.Modules[open.Pop()]))
            {
                if (next == to) return true;
                if (seen.Add(next)) open.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<int> Receivers(AgentModel agent, ModuleModel publisher) =>
        from index in Enumerable.Range(0, agent.Modules.Count)
        where publisher.Parameters.Any(parameter => parameter.Kind == ParameterKind.Outlet && agent.Modules[index].Handlers.Any(handler => handler.Message == parameter.Message))
        select index;
}

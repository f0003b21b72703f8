using System.Collections.Generic;
using System.Linq;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Generators.Rendering;

/// <summary>The names that an agent's generated members have: after what they serve, made unique where two would clash.</summary>
internal sealed class AgentNames
{
    private readonly List<string> _modules = [];
    private readonly List<string> _cells = [];
    private readonly List<string> _variables = [];
    private readonly Dictionary<string, string> _messages = [];
    private readonly Dictionary<string, AgentOptionsView> _options = [];
    private readonly UniqueNames _moduleNames = new();
    private readonly UniqueNames _messageNames = new();
    private readonly UniqueNames _fields = new("_cells");
    private readonly UniqueNames _methods = new();
    private readonly UniqueNames _variableNames = new();

    public AgentNames(AgentModel agent)
    {
        foreach (var module in agent.Modules)
        {
            var name = _moduleNames.Take(Plain(module.Name));
            _modules.Add(name);
            _cells.Add(_fields.Take(Field(name)));
            _variables.Add(_variableNames.Take(_cells[_cells.Count - 1].TrimStart('_') + "Cell"));
            foreach (var parameter in module.Parameters.Where(parameter => parameter.Message.Length > 0)) AddMessage(parameter.Message);
            foreach (var handler in module.Handlers) AddMessage(handler.Message);
            foreach (var options in module.Options.Where(options => !_options.ContainsKey(options.Type)))
            {
                _options.Add(options.Type, new AgentOptionsView(_fields.Take(Field(Short(options.Type))), options.Type, module.Type, ModuleRendering.BindMethod(options)));
            }
        }
    }

    public IEnumerable<AgentOptionsView> Options => _options.Values;

    public string Module(int index) => _modules[index];

    public string Cell(int index) => _cells[index];

    /// <summary>The local variable that holds a module's cell where there are several; never a keyword.</summary>
    public string CellVariable(int index) => _variables[index];

    /// <summary>A method's name that no other method of this agent has; to be asked for once.</summary>
    public string TakeFanOut(string message) => _methods.Take("Publish" + _messages[message]);

    /// <summary>A method's name that no other method of this agent has; to be asked for once.</summary>
    public string TakeTurn(int module, string method, string message) =>
        _methods.Take(_modules[module] + Plain(method) + (message.Length > 0 ? _messages[message] : ""));

    public string OptionsField(string type) => _options[type].Field;

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
        if (!_messages.ContainsKey(message)) _messages.Add(message, _messageNames.Take(Short(message)));
    }

    private static string Field(string name) => "_" + char.ToLowerInvariant(name[0]) + name.Substring(1);
}

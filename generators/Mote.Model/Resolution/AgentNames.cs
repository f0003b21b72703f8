using System.Collections.Generic;
using System.Linq;

namespace Mote.Model.Resolution;

/// <summary>The names of an agent's generated members: after what they serve, made unique where two would clash.</summary>
internal sealed class AgentNames
{
    private readonly List<string> _modules = [];
    private readonly List<string> _cells = [];
    private readonly List<string> _variables = [];
    private readonly Dictionary<string, string> _messages = [];
    private readonly Dictionary<string, AgentOptionsModel> _options = [];
    private readonly UniqueNames _moduleNames = new();
    private readonly UniqueNames _messageNames = new();
    private readonly UniqueNames _fields = new("_cells");
    private readonly UniqueNames _members = new();
    private readonly UniqueNames _variableNames = new();

    public AgentNames(IReadOnlyList<ModuleModel> modules)
    {
        foreach (var module in modules)
        {
            var name = _moduleNames.Take(DisplayNames.Unescaped(module.Name));
            _modules.Add(name);
            _cells.Add(_members.Take(name + "Cell"));
            _variables.Add(_variableNames.Take(DisplayNames.CamelCase(name) + "Cell"));
            foreach (var parameter in module.Parameters.Where(parameter => parameter.Message.Length > 0)) AddMessage(parameter.Message);
            foreach (var handler in module.Handlers) AddMessage(handler.Message);
            foreach (var options in module.Options.Where(options => !_options.ContainsKey(options.Type)))
            {
                var field = _fields.Take("_" + DisplayNames.CamelCase(DisplayNames.IdentifierOf(options.Type)));
                _options.Add(options.Type, new AgentOptionsModel(field, options.Type, module.Type, options.BindMethod, options.DescribeMethod));
            }
        }
    }

    public IEnumerable<AgentOptionsModel> Options => _options.Values;

    public string Module(int index) => _modules[index];

    /// <summary>The property that refers to a module's cell.</summary>
    public string Cell(int index) => _cells[index];

    /// <summary>The local variable that holds a module's cell where there are several; never a keyword.</summary>
    public string CellVariable(int index) => _variables[index];

    /// <summary>A method's name that no other member of this agent has; ask for it once.</summary>
    public string TakeFanOut(string message) => _members.Take("Publish" + _messages[message]);

    /// <summary>A method's name that no other member of this agent has; ask for it once.</summary>
    public string TakeTurn(int module, string method, string message) =>
        _members.Take(_modules[module] + DisplayNames.Unescaped(method) + (message.Length > 0 ? _messages[message] : ""));

    public string OptionsField(string type) => _options[type].Field;

    private void AddMessage(string message)
    {
        if (!_messages.ContainsKey(message)) _messages.Add(message, _messageNames.Take(DisplayNames.IdentifierOf(message)));
    }
}

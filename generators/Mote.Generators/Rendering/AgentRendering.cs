using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;
using Mote.Model.Discovery;

namespace Mote.Generators.Rendering;

/// <summary>Prints an agent: decides names and numbers here, so that the template only prints.</summary>
internal sealed class AgentRendering
{
    private readonly AgentModel _agent;
    private readonly AgentNames _names;
    private readonly ModuleGraph _graph;
    private readonly HashSet<int> _reentered;

    // By message, as a constructor is handed it.
    private readonly Dictionary<string, string> _publishers = [];

    private AgentRendering(AgentModel agent)
    {
        _agent = agent;
        _names = new AgentNames(agent);
        _graph = new ModuleGraph(agent.Modules);

        // A service is an edge both ways: its client calls it, and it calls its client back (an event, a delegate).
        _reentered = Cycles.Find([.. Enumerable.Range(0, agent.Modules.Count).Select(module => _graph.SubscribersOf(module).Concat(_graph.ProvidersOf(module)).Concat(_graph.ClientsOf(module)).ToList())]);
    }

    public static SourceText Render(AgentModel agent) => Templates.Render("Agent.scriban", new AgentRendering(agent).View());

    private AgentView View()
    {
        var turns = _agent.Modules.SelectMany(Turns).Select((turn, place) => turn with { Number = place + 1 }).ToList();
        var receivers = turns.Where(turn => !turn.IsTimer).ToLookup(turn => turn.Message);
        var messages = _agent.Modules
            .SelectMany(module => module.Parameters)
            .Where(parameter => parameter.Kind == ParameterKind.Publisher)
            .Select(parameter => parameter.Message)
            .Distinct()
            .ToList();
        var fanOuts = messages.Where(message => receivers[message].Skip(1).Any()).ToDictionary(message => message, message => FanOut(message, [.. receivers[message]]));
        foreach (var message in messages) _publishers.Add(message, Publisher(fanOuts.TryGetValue(message, out var fan) ? fan : null, receivers[message].FirstOrDefault()));
        return new AgentView
        {
            Namespace = _agent.Namespace,
            Name = _agent.Name,
            Accepted = AcceptedDiagnostics.Of(_agent.Modules),
            Title = AgentNames.Plain(_agent.Name),
            Version = _agent.Version,
            Graph = GraphRendering.Lines(_agent, _names, _graph),
            Modules = [.. _agent.Modules.Select(ModuleView)],
            Turns = turns,
            FanOuts = [.. messages.Where(fanOuts.ContainsKey).Select(message => fanOuts[message])],
            Timers = [.. turns.Where(turn => turn.IsTimer).Zip(_agent.Modules.SelectMany(module => module.Timers), (turn, timer) => new AgentTimerView(turn.Method, timer.PeriodMs, timer.OffsetMs))],
            Options = [.. _names.Options],
        };
    }

    private AgentModuleView ModuleView(ModuleModel module, int index)
    {
        var table = new TableNames(module);
        return new AgentModuleView
        {
            Index = index,
            Name = _names.Module(index),
            Type = module.Type,
            Cell = _names.Cell(index),
            IsOnDemand = module.IsOnDemand,
            Construction = $"{module.Type}.MoteTable.Create({string.Join(", ", module.Parameters.Select(parameter => Argument(parameter, index)))})",
            Start = table.Start,
            Run = table.Run,
            Stop = table.Stop,
            Metrics = module.Metrics,
            Dispose = table.Dispose,
        };
    }

    private string Argument(ParameterModel parameter, int index) => parameter.Kind switch
    {
        ParameterKind.Publisher => _publishers[parameter.Message],
        ParameterKind.Options => _names.OptionsField(parameter.Type),
        ParameterKind.Log => $"LogOf({index})",
        ParameterKind.Time => "Time",
        ParameterKind.Stopping => "Stopping",
        ParameterKind.Status => "Status",
        ParameterKind.State => "Setup.State",
        _ => Service(parameter),
    };

    private string Service(ParameterModel parameter)
    {
        foreach (var provider in _graph.ProvidersOf(parameter.Type))
        {
            var module = _agent.Modules[provider];
            var service = module.Provides.First(service => service.Type == parameter.Type);
            return $"{module.Type}.MoteTable.{service.Property}(({module.Type}){_names.Cell(provider)}.Module!)";
        }

        return "null";
    }

    private IEnumerable<TurnView> Turns(ModuleModel module, int index)
    {
        var number = 0;
        foreach (var handler in module.Handlers)
        {
            var message = AgentNames.Short(handler.Message);
            yield return Turn(module, index) with
            {
                Method = _names.TakeTurn(index, handler.Method, handler.Message),
                Title = $"{message} → {_names.Module(index)}.{AgentNames.Plain(handler.Method)}",
                Message = handler.Message,
                MessageName = message,
                Handler = number++,
                Capacity = handler.Capacity,
                Table = $"{module.Type}.MoteTable.{handler.Method}",
                IsAsync = handler.Shape.IsAsync,
                TakesToken = handler.Shape.TakesToken,
            };
        }

        foreach (var (timer, table) in module.Timers.Zip(new TableNames(module).Timers, (timer, table) => (timer, table)))
        {
            yield return Turn(module, index) with
            {
                Method = _names.TakeTurn(index, timer.Method, ""),
                Title = $"every {AgentNames.Period(timer.PeriodMs)} → {_names.Module(index)}.{AgentNames.Plain(timer.Method)}",
                Message = "global::Mote.Dispatch.TimerTick",
                MessageName = AgentNames.Plain(timer.Method),
                Handler = number++,
                Capacity = 1,
                Table = $"{module.Type}.MoteTable.{table}",
                IsAsync = timer.Shape.IsAsync,
                TakesToken = timer.Shape.TakesToken,
                IsTimer = true,
            };
        }
    }

    private TurnView Turn(ModuleModel module, int index) => new()
    {
        Module = module.Type,
        ModuleIndex = index,
        Cell = _names.Cell(index),
        FanOutVariable = _names.CellVariable(index),
        CanReenter = _reentered.Contains(index),
        CanAwait = module.HasAsyncMethods || module.Handlers.Any(handler => handler.Shape.IsAsync) || module.Timers.Any(timer => timer.Shape.IsAsync),
        Name = _names.Module(index),
    };

    // Straight to the one receiver, through the fan-out where there are several, nowhere where there is none.
    private static string Publisher(FanOutView? fan, TurnView? only) =>
        fan is not null ? $"new(this, &{fan.Method})" : only is not null ? $"new(this, &{only.Method})" : "default";

    private FanOutView FanOut(string message, List<TurnView> turns) => new()
    {
        Method = _names.TakeFanOut(message),
        Message = message,
        Title = $"{AgentNames.Short(message)} → {string.Join(", ", turns.Select(turn => turn.Title.Substring(turn.Title.IndexOf('→') + 2)))}",
        Turns = turns.ConvertAll(turn => turn with { Variable = turn.FanOutVariable }),
    };
}

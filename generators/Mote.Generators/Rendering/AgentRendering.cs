using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using Mote.Model;

namespace Mote.Generators.Rendering;

/// <summary>Prints an agent: decides names and numbers here, so that the template only prints.</summary>
internal static class AgentRendering
{
    public static SourceText Render(AgentModel agent) => Templates.Render("Agent.scriban", View(agent));

    private static AgentView View(AgentModel agent)
    {
        var names = new AgentNames(agent);
        var turns = agent.Modules.SelectMany((module, index) => Turns(module, index, names)).ToList();
        var handlers = turns.Where(turn => !turn.IsTimer).ToList();
        var messages = agent.Modules
            .SelectMany(module => module.Parameters)
            .Where(parameter => parameter.Kind == ParameterKind.Outlet)
            .Select(parameter => parameter.Message)
            .Distinct()
            .ToList();
        return new AgentView
        {
            Namespace = agent.Namespace,
            Name = agent.Name,
            Title = AgentNames.Plain(agent.Name),
            Version = agent.Version,
            Graph = GraphRendering.Lines(agent, names),
            Modules = [.. agent.Modules.Select((module, index) => ModuleView(module, index, agent, names))],
            Turns = turns,
            FanOuts = [.. messages.Select(message => FanOut(message, handlers, names)).Where(fan => fan.Turns.Count > 1)],
            Timers = [.. agent.Modules.SelectMany((module, index) => module.Timers.Select(timer => new AgentTimerView(index, names.Turn(index, timer.Method, ""), timer.PeriodMs, timer.OffsetMs)))],
            Options = [.. names.Options],
        };
    }

    private static AgentModuleView ModuleView(ModuleModel module, int index, AgentModel agent, AgentNames names) => new()
    {
        Index = index,
        Name = names.Module(index),
        Type = module.Type,
        Cell = names.Cell(index),
        IsOnDemand = module.IsOnDemand,
        Arguments = string.Join(", ", module.Parameters.Select(parameter => Argument(parameter, index, agent, names))),
        Start = module.Start?.Method ?? "",
        Run = module.Run?.Method ?? "",
        Stop = module.Stop?.Method ?? "",
        Metrics = module.Metrics,
    };

    private static string Argument(ParameterModel parameter, int index, AgentModel agent, AgentNames names) => parameter.Kind switch
    {
        ParameterKind.Outlet => Outlet(parameter.Message, agent, names),
        ParameterKind.Options => names.OptionsField(parameter.Type),
        ParameterKind.Log => $"LogOf({index})",
        ParameterKind.Time => "Time",
        ParameterKind.Stopping => "Stopping",
        ParameterKind.Status => "Status",
        ParameterKind.State => "Setup.State",
        _ => Service(parameter, agent, names),
    };

    private static string Service(ParameterModel parameter, AgentModel agent, AgentNames names)
    {
        for (var provider = 0; provider < agent.Modules.Count; provider++)
        {
            var module = agent.Modules[provider];
            if (module.Provides.FirstOrDefault(service => service.Type == parameter.Type) is { } service)
            {
                return $"{module.Type}.MoteTable.{service.Property}(({module.Type}){names.Cell(provider)}.Module!)";
            }
        }

        return "null";
    }

    private static IEnumerable<TurnView> Turns(ModuleModel module, int index, AgentNames names)
    {
        var number = 0;
        foreach (var handler in module.Handlers)
        {
            var message = AgentNames.Short(handler.Message);
            yield return new TurnView
            {
                Method = names.Turn(index, handler.Method, message),
                Title = $"{message} → {names.Module(index)}.{AgentNames.Plain(handler.Method)}",
                Message = handler.Message,
                MessageName = message,
                Module = module.Type,
                Cell = names.Cell(index),
                Handler = number++,
                Capacity = handler.Capacity,
                Call = $"{module.Type}.MoteTable.{handler.Method}(global::System.Runtime.CompilerServices.Unsafe.As<{module.Type}>(cell.Module!), in message{(handler.Shape.IsAsync ? ", cell.Stopping" : "")})",
                IsAsync = handler.Shape.IsAsync,
                CanReenter = names.CanReenter(index),
                IsTimer = false,
            };
        }

        foreach (var timer in module.Timers)
        {
            yield return new TurnView
            {
                Method = names.Turn(index, timer.Method, ""),
                Title = $"every {AgentNames.Period(timer.PeriodMs)} → {names.Module(index)}.{AgentNames.Plain(timer.Method)}",
                Message = "global::Mote.Dispatch.TimerTick",
                MessageName = AgentNames.Plain(timer.Method),
                Module = module.Type,
                Cell = names.Cell(index),
                Handler = number++,
                Capacity = 1,
                Call = $"{module.Type}.MoteTable.{timer.Method}(global::System.Runtime.CompilerServices.Unsafe.As<{module.Type}>(cell.Module!){(timer.Shape.IsAsync ? ", cell.Stopping" : "")})",
                IsAsync = timer.Shape.IsAsync,
                CanReenter = names.CanReenter(index),
                IsTimer = true,
            };
        }
    }

    // Straight to the one receiver, through the fan-out where there are several, nowhere where there is none.
    private static string Outlet(string message, AgentModel agent, AgentNames names)
    {
        var receivers = agent.Modules.SelectMany((module, index) => module.Handlers.Where(handler => handler.Message == message).Select(handler => (Index: index, handler.Method))).ToList();
        return receivers.Count switch
        {
            0 => "default",
            1 => $"new({names.Cell(receivers[0].Index)}, &{names.Turn(receivers[0].Index, receivers[0].Method, AgentNames.Short(message))})",
            _ => $"new(this, &{names.FanOut(message)})",
        };
    }

    private static FanOutView FanOut(string message, List<TurnView> handlers, AgentNames names)
    {
        var turns = handlers.Where(turn => turn.Message == message).Select((turn, number) => turn with { Variable = $"cell{number}", Call = turn.Call.Replace("cell.", $"cell{number}.") }).ToList();
        return new FanOutView
        {
            Method = names.FanOut(message),
            Message = message,
            Title = $"{AgentNames.Short(message)} → {string.Join(", ", turns.Select(turn => turn.Title.Substring(turn.Title.IndexOf('→') + 2)))}",
            Turns = turns,
        };
    }
}

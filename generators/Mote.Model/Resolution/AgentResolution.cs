using System;
using System.Collections.Generic;
using System.Linq;
using Mote.Model.Discovery;

namespace Mote.Model.Resolution;

/// <summary>Decides everything that concerns the agent as a whole: subscribers, providers, start order and names.</summary>
internal sealed class AgentResolution
{
    private readonly IReadOnlyList<ModuleModel> _modules;
    private readonly AgentNames _names;

    // How many handlers have an admission so far.
    private int _admitted;
    private readonly ModuleGraph _graph;
    private readonly HashSet<int> _reentered;

    // The modules that the agent may have to start without.
    private readonly HashSet<int> _mayMiss;

    // By message, as a constructor is handed it.
    private readonly Dictionary<string, string> _publishers = [];

    private AgentResolution(IReadOnlyList<ModuleModel> modules)
    {
        _modules = modules;
        _names = new AgentNames(modules);
        _graph = new ModuleGraph(modules);

        // A service is an edge both ways: its client calls it, and it calls its client back (an event, a delegate).
        _reentered = Cycles.Find([.. Enumerable.Range(0, modules.Count).Select(module =>
            _graph.SubscribersOf(module).Concat(_graph.ProvidersOf(module)).Concat(_graph.ClientsOf(module)).ToList())]);
        var tolerated = Enumerable.Range(0, modules.Count).Where(module => modules[module].Supervision.StartFailure != StartFailureValue.Fail);
        _mayMiss = [.. tolerated.SelectMany(_graph.DependentsOf)];
    }

    /// <summary>The agent, or its entry point where its modules do not fit together.</summary>
    public static ResolvedAgentModel Resolve(FoundAgentModel found)
    {
        if (found.Declaration is not { } agent || Composition.Order(agent.Modules, [], new DiagnosticBag()) is not { } modules)
        {
            return new ResolvedAgentModel(null, null, found.EntryPoint);
        }

        var sections = OptionsModel.SectionsOf(modules).OrderBy(options => options.Section, StringComparer.Ordinal);
        var configuration = new ConfigurationModel
        {
            Namespace = agent.Namespace,
            Name = agent.Name,
            Sections = new([.. sections, RuntimeSection.Options]),
        };
        return new ResolvedAgentModel(new AgentResolution(modules).Resolve(agent), configuration, null);
    }

    private AgentModel Resolve(DeclaredAgentModel agent)
    {
        var turns = _modules.SelectMany(Turns).Select((turn, place) => turn with { Number = place + 1 }).ToList();
        var fanOuts = ResolvePublishers(turns);
        var timers = turns.Where(turn => turn.IsTimer).Zip(
            _modules.SelectMany(module => module.Timers),
            (turn, timer) => new AgentTimerModel(turn.Method, Times(timer)));
        return new AgentModel
        {
            Namespace = agent.Namespace,
            Name = agent.Name,
            Title = DisplayNames.Unescaped(agent.Name),
            Version = agent.Version,
            Accepted = AcceptedDiagnostics.Of(_modules),
            Flowchart = new(Resolution.Flowchart.Lines(_modules, _names, _graph)),
            Modules = new(_modules.Select(Module)),
            Turns = new(turns),
            FanOuts = new(fanOuts),
            HandledMessages = new(HandledMessages(turns, fanOuts)),
            Timers = new(timers),
            Options = new(_names.Options),
            Admitted = new(turns.Where(turn => turn.Admission.Length > 0)),
            IsGoverned = _modules.Any(module => module.IsGoverned),
        };
    }

    private string Times(TimerModel timer)
    {
        // What is longer counts: an option may be longer than what is declared for a level.
        var levels = timer.FollowsLevel ? $"{timer.HighMs}, {Math.Max(timer.HighMs, timer.CriticalMs)}" : "";
        if (timer.PeriodOptions.Length == 0)
        {
            var periodMs = timer.FollowsLevel ? $"AtLevel({timer.PeriodMs}, {levels})" : $"{timer.PeriodMs}";
            return $"periodMs: {periodMs}, offsetMs: {timer.OffsetMs}";
        }

        var section = _modules.SelectMany(module => module.Options).First(options => options.Type == timer.PeriodOptions);
        var key = section.Options.First(option => option.Property == timer.PeriodProperty).Key;
        var option = $"{_names.OptionsField(timer.PeriodOptions)}.{timer.PeriodProperty}";
        return $"\"{section.Section}\", \"{key}\", {(timer.FollowsLevel ? $"AtLevel({option}, {levels})" : option)}, offsetMs: {timer.OffsetMs}";
    }

    // A message goes straight to its one subscriber, through a fan-out to several, and nowhere where there is none.
    private List<FanOutModel> ResolvePublishers(List<TurnModel> turns)
    {
        var subscribers = turns.Where(turn => !turn.IsTimer).ToLookup(turn => turn.Message);
        var fanOuts = new List<FanOutModel>();
        var messages = _modules.SelectMany(module => module.Parameters)
            .Where(parameter => parameter.Kind == ParameterKind.Publisher)
            .Select(parameter => parameter.Message);
        foreach (var message in messages.Distinct())
        {
            var heard = subscribers[message].ToList();
            if (heard.Count > 1) fanOuts.Add(FanOut(message, heard));
            _publishers.Add(message, heard.Count switch
            {
                0 => $"Unhandled<{message}>()",
                1 => $"new(this, &{heard[0].Method})",
                _ => $"new(this, &{fanOuts[fanOuts.Count - 1].Method})",
            });
        }

        return fanOuts;
    }

    private static IEnumerable<HandledMessageModel> HandledMessages(List<TurnModel> turns, List<FanOutModel> fanOuts)
    {
        var fanOutOf = fanOuts.ToDictionary(fanOut => fanOut.Message, fanOut => fanOut.Method);
        return from turn in turns
               where !turn.IsTimer
               group turn.Method by turn.Message into handled
               select new HandledMessageModel(handled.Key, new(fanOutOf.TryGetValue(handled.Key, out var fanOut) ? [fanOut] : handled));
    }

    private FanOutModel FanOut(string message, List<TurnModel> turns)
    {
        var title = string.Join(", ", turns.Select(turn => turn.Title.Substring(turn.Title.IndexOf('→') + 2)));
        return new FanOutModel(
            _names.TakeFanOut(message),
            message,
            $"{DisplayNames.IdentifierOf(message)} → {title}",
            new(turns.Select(turn => turn with { Variable = _names.CellVariable(turn.ModuleIndex) })));
    }

    private AgentModuleModel Module(ModuleModel module, int index)
    {
        var table = new TableNames(module);
        return new AgentModuleModel
        {
            Index = index,
            Name = _names.Module(index),
            Type = module.Type,
            Cell = _names.Cell(index),
            IsOnDemand = module.IsOnDemand,
            Supervision = module.Supervision,
            Clients = new(_graph.ClientsOf(index).OrderBy(client => client)),
            Sections = new(module.Options.Select(options => options.Section)),
            MayMiss = _mayMiss.Contains(index),
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
        ParameterKind.Stopping => $"LifetimeOf({index})",
        ParameterKind.Status => "Status",
        ParameterKind.State => "Setup.State",
        ParameterKind.Scope => $"ScopeOf({index})",
        _ => Service(parameter),
    };

    private string Service(ParameterModel parameter)
    {
        foreach (var provider in _graph.ProvidersOf(parameter.Type))
        {
            var module = _modules[provider];
            var service = module.Provides.First(service => service.Type == parameter.Type);
            return $"{module.Type}.MoteTable.{service.Property}(ModuleOf<{module.Type}>(in {_names.Cell(provider)}))";
        }

        return "null";
    }

    private IEnumerable<TurnModel> Turns(ModuleModel module, int index)
    {
        var number = 0;
        foreach (var handler in module.Handlers)
        {
            var message = DisplayNames.IdentifierOf(handler.Message);
            var admission = handler.Admission;
            yield return Turn(module, index) with
            {
                Method = _names.TakeTurn(index, handler.Method, handler.Message),
                Admission = admission == AdmissionModel.None ? "" : $"_admissions[{_admitted++}]",
                AdmissionMade = $"module: {index}, \"{message}\", rate: {admission.Rate}, periodMs: {admission.PeriodMs}, failures: {admission.Failures}, "
                    + $"windowMs: {admission.WindowMs}, openMs: {admission.OpenMs}",
                Title = $"{message} → {_names.Module(index)}.{DisplayNames.Unescaped(handler.Method)}",
                Message = handler.Message,
                MessageName = message,
                Handler = number++,
                Capacity = handler.Capacity,
                Attempts = handler.Attempts,
                Off = handler.Off == LevelValue.Normal ? "" : $"global::Mote.PressureLevel.{handler.Off}",
                Call = $"{module.Type}.MoteTable.{handler.Method}(module, in message{Token(handler.Shape, index)}{Level(handler)})",
                IsAsync = handler.Shape.IsAsync,
            };
        }

        foreach (var (timer, table) in module.Timers.Zip(new TableNames(module).Timers, (timer, table) => (timer, table)))
        {
            yield return Turn(module, index) with
            {
                Method = _names.TakeTurn(index, timer.Method, ""),
                Title = $"every {timer.PeriodWords} → {_names.Module(index)}.{DisplayNames.Unescaped(timer.Method)}",
                Message = "global::Mote.Dispatch.TimerTick",
                MessageName = DisplayNames.Unescaped(timer.Method),
                Handler = number++,
                Capacity = 1,
                Call = $"{module.Type}.MoteTable.{table}(module{Token(timer.Shape, index)})",
                IsAsync = timer.Shape.IsAsync,
                IsTimer = true,
            };
        }
    }

    private static string Level(HandlerModel handler) => handler.Variants.Count > 0 ? ", runtime.Level" : "";

    private static string Token(CallShape shape, int index) => shape.TakesToken ? $", runtime.TurnToken({index})" : shape.IsAsync ? ", default" : "";

    private TurnModel Turn(ModuleModel module, int index) => new()
    {
        Module = module.Type,
        ModuleName = _names.Module(index),
        ModuleIndex = index,
        Cell = _names.Cell(index),
        CanReenter = _reentered.Contains(index),
        CanAwait = module.HasAsyncMethods || module.Handlers.Any(handler => handler.Shape.IsAsync) || module.Timers.Any(timer => timer.Shape.IsAsync),
    };
}

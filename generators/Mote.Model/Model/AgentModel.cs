using System.Collections.Generic;
using System.Linq;

namespace Mote.Model;

/// <summary>An agent with everything about it decided: its template only prints.</summary>
internal sealed record AgentModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as users see it.</summary>
    public required string Title { get; init; }

    public required string Version { get; init; }

    /// <summary>The diagnostics that the users of obsolete and experimental things have accepted, as a directive lists them.</summary>
    public required string Accepted { get; init; }

    /// <summary>The module graph, as lines of a Mermaid flowchart.</summary>
    public required EquatableArray<string> Flowchart { get; init; }

    /// <summary>In start order.</summary>
    public required EquatableArray<AgentModuleModel> Modules { get; init; }

    public required EquatableArray<TurnModel> Turns { get; init; }

    public required EquatableArray<FanOutModel> FanOuts { get; init; }

    public required EquatableArray<HandledMessageModel> HandledMessages { get; init; }

    /// <summary>The turns that not every message has.</summary>
    public required EquatableArray<TurnModel> Admitted { get; init; }

    /// <summary>Whether a module declares what the level changes.</summary>
    public required bool IsGoverned { get; init; }

    public required EquatableArray<AgentTimerModel> Timers { get; init; }

    public required EquatableArray<AgentOptionsModel> Options { get; init; }

    public IEnumerable<AgentModuleModel> OnStartup => Modules.Where(module => !module.IsOnDemand);

    public List<AgentModuleModel> OnDemand => Modules.Where(module => module.IsOnDemand).ToList();

    public List<AgentModuleModel> Starting => Modules.Where(module => module.Start.Length > 0).ToList();

    public List<AgentModuleModel> Running => Modules.Where(module => module.Run.Length > 0).ToList();

    public List<AgentModuleModel> Stopping => Modules.Where(module => module.Stop.Length > 0).ToList();

    public List<AgentModuleModel> Disposing => Modules.Where(module => module.Dispose.Length > 0).ToList();

    public List<AgentModuleModel> Measured => Modules.Where(module => module.Metrics.Length > 0).ToList();

    public List<AgentModuleModel> WithSections => Modules.Where(module => module.Sections.Count > 0).ToList();

    public List<AgentModuleModel> WithPolicy => Modules.Where(module => module.Supervision.HasPolicy).ToList();

    public List<AgentModuleModel> WithCriticality => Modules.Where(module => module.Supervision.Criticality != CriticalityValue.Standard).ToList();

    public List<AgentModuleModel> WithStartFailure => Modules.Where(module => module.Supervision.StartFailure != StartFailureValue.Fail).ToList();

    public List<AgentModuleModel> WithTurnDeadline => Modules.Where(module => module.Supervision.TurnDeadlineMs > 0).ToList();

    public List<AgentModuleModel> WithBudget => Modules.Where(module => module.Supervision.HasBudget).ToList();

    public List<AgentModuleModel> WithClients => Modules.Where(module => module.Clients.Count > 0).ToList();

    public string OnDemandNumbers => string.Join(", ", OnDemand.ConvertAll(module => module.Index));

    public string RunningNumbers => string.Join(", ", Running.ConvertAll(module => module.Index));

    /// <summary>The generated file's name, without its ending.</summary>
    public string HintName => HintNames.Of(Namespace, Name);
}

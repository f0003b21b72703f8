using System.Linq;

namespace Mote.Model;

/// <summary>All that a generator must know of one module.</summary>
internal sealed record ModuleModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required bool IsPublic { get; init; }

    public required bool IsOnDemand { get; init; }

    /// <summary>Whether its disposal may await: it is an <c>IAsyncDisposable</c>.</summary>
    public required bool IsAsyncDisposable { get; init; }

    /// <summary>Whether it declares an async method: something of it may go on after its turn has returned.</summary>
    public required bool HasAsyncMethods { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }

    public required EquatableArray<HandlerModel> Handlers { get; init; }

    /// <summary>Whether it declares what the level changes.</summary>
    public bool IsGoverned => Supervision.Criticality == CriticalityValue.Optional || Timers.Any(timer => timer.FollowsLevel)
        || Handlers.Any(handler => handler.FollowsLevel);

    public required EquatableArray<TimerModel> Timers { get; init; }

    public required EquatableArray<ProvidedModel> Provides { get; init; }

    public required EquatableArray<OptionsModel> Options { get; init; }

    /// <summary>The diagnostics of what is experimental in its signatures: its users accepted them.</summary>
    public EquatableArray<string> Experimental { get; init; }

    public SupervisionModel Supervision { get; init; } = SupervisionModel.Default;

    public LifecycleModel? Start { get; init; }

    public LifecycleModel? Stop { get; init; }

    public LifecycleModel? Run { get; init; }

    /// <summary>The <c>[Metrics]</c> method; empty where there is none.</summary>
    public string Metrics { get; init; } = "";

    public string Type => Namespace.Length > 0 ? $"global::{Namespace}.{Name}" : $"global::{Name}";

    /// <summary>The generated file's name, without its ending.</summary>
    public string HintName => HintNames.Of(Namespace, Name);
}

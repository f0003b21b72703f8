using System.Linq;

namespace Mote.Model;

/// <summary>One module of an agent: the names of its parts in the agent's code. What it does not have is empty.</summary>
internal sealed record AgentModuleModel
{
    /// <summary>Its place in the start order.</summary>
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary>The property that refers to its cell.</summary>
    public required string Cell { get; init; }

    public required bool IsOnDemand { get; init; }

    public required SupervisionModel Supervision { get; init; }

    /// <summary>The places of the modules that hold a service of it, in start order.</summary>
    public required EquatableArray<int> Clients { get; init; }

    /// <summary>The sections of its options.</summary>
    public required EquatableArray<string> Sections { get; init; }

    public string SectionNames => string.Join(", ", Sections.Select(section => $"\"{section}\""));

    /// <summary>Whether the agent starts without it, or without one that it depends on, where its start fails.</summary>
    public required bool MayMiss { get; init; }

    /// <summary>The arguments of its restart policy.</summary>
    public string Policy =>
        $"Failures: {Supervision.Failures}, WindowMs: {Supervision.WindowMs}, "
        + $"Restarts: {Supervision.Restarts}, RestartWindowMs: {Supervision.RestartWindowMs}";

    /// <summary>The arguments of its budget.</summary>
    public string Budget => $"CpuPercent: {Supervision.CpuPercent}, BytesPerSecond: {Supervision.BytesPerSecond}";

    public string ClientNumbers => string.Join(", ", Clients);

    /// <summary>The expression that constructs it.</summary>
    public required string Construction { get; init; }

    /// <summary>The expression for its instance, where there is one.</summary>
    public string Loaded => $"ModuleOf<{Type}>(in {Cell})";

    public required string Start { get; init; }

    public required string Run { get; init; }

    public required string Stop { get; init; }

    public required string Metrics { get; init; }

    public required string Dispose { get; init; }
}

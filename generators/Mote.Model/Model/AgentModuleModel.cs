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

namespace Mote.Model;

/// <summary>What a module asks for in its constructor, in order.</summary>
internal sealed record ParameterModel
{
    public required string Name { get; init; }

    public required ParameterKind Kind { get; init; }

    /// <summary>The parameter's type, with <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The message or request of an edge; empty for everything else.</summary>
    public string Message { get; init; } = "";

    public bool IsOptional { get; init; }
}

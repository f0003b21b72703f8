namespace Mote.Model;

/// <summary>A method that handles a message.</summary>
internal sealed record HandlerModel
{
    public required string Method { get; init; }

    /// <summary>The message's full name, with <c>global::</c>.</summary>
    public required string Message { get; init; }

    public required int Capacity { get; init; }

    public required CallShape Shape { get; init; }
}

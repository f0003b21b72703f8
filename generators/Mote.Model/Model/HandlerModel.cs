namespace Mote.Model;

/// <summary>A method that handles a message.</summary>
internal sealed record HandlerModel
{
    public required string Method { get; init; }

    /// <summary>The message's full name, with <c>global::</c>.</summary>
    public required string Message { get; init; }

    public required int Capacity { get; init; }

    /// <summary>How often a message is tried; 1: a failure is the end of it.</summary>
    public int Attempts { get; init; } = 1;

    public AdmissionModel Admission { get; init; } = AdmissionModel.None;

    public required CallShape Shape { get; init; }
}

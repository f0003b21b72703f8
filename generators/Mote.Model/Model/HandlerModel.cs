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

    /// <summary>Its variants, from the lowest level on.</summary>
    public EquatableArray<VariantModel> Variants { get; init; } = new([]);

    /// <summary>The level from which on its messages are left out; Normal: never.</summary>
    public LevelValue Off { get; init; }

    public bool FollowsLevel => Variants.Count > 0 || Off != LevelValue.Normal;

    public required CallShape Shape { get; init; }
}

namespace Mote.Model;

/// <summary>A method that a timer calls.</summary>
internal sealed record TimerModel
{
    public required string Method { get; init; }

    public required long PeriodMs { get; init; }

    public required long OffsetMs { get; init; }

    public required CallShape Shape { get; init; }
}

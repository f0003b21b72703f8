namespace Mote.Model;

/// <summary>A method that a timer calls.</summary>
internal sealed record TimerModel
{
    public required string Method { get; init; }

    /// <summary>The fixed period; 0 where an option holds it.</summary>
    public required long PeriodMs { get; init; }

    /// <summary>The options record that holds the period; empty where it is fixed.</summary>
    public string PeriodOptions { get; init; } = "";

    /// <summary>The property of that record.</summary>
    public string PeriodProperty { get; init; } = "";

    /// <summary>The period while the level is High; 0 where it is the same.</summary>
    public long HighMs { get; init; }

    /// <summary>The period while the level is Critical; 0 where it is that of High.</summary>
    public long CriticalMs { get; init; }

    public bool FollowsLevel => HighMs > 0 || CriticalMs > 0;

    public required long OffsetMs { get; init; }

    public required CallShape Shape { get; init; }

    /// <summary>The period as people read it.</summary>
    public string PeriodWords =>
        PeriodOptions.Length > 0 ? $"{DisplayNames.IdentifierOf(PeriodOptions)}.{DisplayNames.Unescaped(PeriodProperty)}" : DisplayNames.Period(PeriodMs);
}

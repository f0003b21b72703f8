namespace Mote.Model;

/// <summary>What a handler declares of who is let through: <c>[Limit]</c> and <c>[Breaker]</c>.</summary>
internal sealed record AdmissionModel
{
    /// <summary>What a handler has that declares nothing.</summary>
    public static readonly AdmissionModel None = new();

    /// <summary>Messages a period; 0 without a limit.</summary>
    public int Rate { get; init; }

    public long PeriodMs { get; init; }

    /// <summary>Failures that open the breaker; 0 without one.</summary>
    public int Failures { get; init; }

    public long WindowMs { get; init; }

    public long OpenMs { get; init; }
}

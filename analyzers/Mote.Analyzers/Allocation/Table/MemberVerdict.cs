namespace Mote.Analyzers.Allocation.Table;

/// <summary>What a member of .NET does to the heap on one target.</summary>
/// <param name="Effect">How often.</param>
/// <param name="Bytes">How many bytes a call that allocates takes; null where that depends on its arguments.</param>
internal readonly record struct MemberVerdict(Effect Effect, int? Bytes)
{
    public static readonly MemberVerdict Unknown = new(Effect.Unknown, Bytes: null);

    /// <summary>Whether a call allocates, as a rule.</summary>
    public bool Allocates => (Effect & (Effect.Always | Effect.AlwaysKept)) != Effect.None;

    /// <summary>The bytes of a call that allocates.</summary>
    public int? BytesOfCall => Allocates ? Bytes : null;

    /// <summary>Whether some calls were measured to allocate: which, the arguments decide.</summary>
    public bool IsSeenToAllocate => IsMeasuredSometimes && Bytes != 0;

    /// <summary>Whether its IL allocates on some way, and no measured call did.</summary>
    public bool IsSeenFree => IsMeasuredSometimes && Bytes == 0;

    private bool IsMeasuredSometimes => (Effect & (Effect.Sometimes | Effect.Measured)) == (Effect.Sometimes | Effect.Measured);

    /// <summary>Whether a call never allocates, but for what is kept or grows.</summary>
    public bool IsFree => (Effect & (Effect.Always | Effect.AlwaysKept | Effect.Sometimes | Effect.Unknown)) == Effect.None;
}

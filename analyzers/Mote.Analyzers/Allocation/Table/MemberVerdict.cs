namespace Mote.Analyzers.Allocation.Table;

/// <summary>What a member of .NET does to the heap on one target.</summary>
/// <param name="Effect">How often.</param>
/// <param name="Bytes">How many bytes a call that allocates takes; null where that depends on its arguments.</param>
internal readonly record struct MemberVerdict(Effect Effect, int? Bytes)
{
    public static readonly MemberVerdict Unknown = new(Effect.Unknown, Bytes: null);

    /// <summary>Whether a call allocates, as a rule.</summary>
    public bool Allocates => (Effect & (Effect.Always | Effect.AlwaysKept)) != Effect.None;

    /// <summary>Whether a call never allocates, but for what is kept or grows.</summary>
    public bool IsFree => (Effect & (Effect.Always | Effect.AlwaysKept | Effect.Sometimes | Effect.Unknown)) == Effect.None;
}

using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Output;

/// <summary>What the effects of a member amount to.</summary>
internal static class Verdicts
{
    /// <summary>Whether it is told how often a call allocates: always, never, once, or when something grows; and not only sometimes.</summary>
    public static bool IsSettled(Effect effect) =>
        (effect & (Effect.Always | Effect.AlwaysKept)) != Effect.None || (effect & (Effect.Sometimes | Effect.Unknown)) == Effect.None;
}

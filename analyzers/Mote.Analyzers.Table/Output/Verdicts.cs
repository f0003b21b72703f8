using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Output;

/// <summary>What the effects of a member amount to.</summary>
internal static class Verdicts
{
    /// <summary>Whether it is told how often a call allocates: by the IL, or by a measurement where that says no more than sometimes.</summary>
    public static bool IsSettled(Effect effect) =>
        (effect & (Effect.Always | Effect.AlwaysKept | Effect.Measured)) != Effect.None
        || (effect & (Effect.Sometimes | Effect.Unknown)) == Effect.None;
}

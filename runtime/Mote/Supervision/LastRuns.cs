namespace Mote.Supervision;

/// <summary>What is known of the agent's runs before this one.</summary>
/// <param name="IsSafeMode">Whether only core modules were started because of them.</param>
/// <param name="BadEnds">How many of them ended badly and still count.</param>
/// <param name="LastTurn">What was on the loop when the last one ended badly, empty between turns; null where it ended in order.</param>
/// <param name="Lost">The messages that waited when it gave up.</param>
internal sealed record LastRuns(bool IsSafeMode, int BadEnds, string? LastTurn, long Lost)
{
    /// <summary>There were none, or they ended in order.</summary>
    public static readonly LastRuns None = new(IsSafeMode: false, 0, null, 0);
}

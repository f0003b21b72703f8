namespace Mote.Supervision;

/// <summary>What is known of the agent's runs before this one.</summary>
/// <param name="isSafeMode">Whether only core modules were started because of them.</param>
/// <param name="badEnds">How many of them ended badly and still count.</param>
/// <param name="lastTurn">What was on the loop when the last one ended badly, empty between turns; null where it ended in order.</param>
/// <param name="lost">The messages that waited when it gave up.</param>
internal sealed class LastRuns(bool isSafeMode, int badEnds, string? lastTurn, long lost)
{
    public bool IsSafeMode => isSafeMode;

    public int BadEnds => badEnds;

    public string? LastTurn => lastTurn;

    public long Lost => lost;
}

namespace Mote.Supervision;

/// <summary>What became of the reloads so far. Written on the event loop; read by a scrape from another thread.</summary>
internal sealed class ReloadCounters
{
    /// <summary>Reloads whose configuration counts now.</summary>
    public long Applied;

    /// <summary>Reloads that were refused: the configuration was wrong, or a module did not start with it.</summary>
    public long Refused;

    /// <summary>Whether the last one was applied; so before the first.</summary>
    public bool IsLastApplied = true;
}

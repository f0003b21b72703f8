namespace Mote.Hosting;

/// <summary>How far a run of the agent came, as its state page holds it.</summary>
internal enum RunPhase
{
    /// <summary>There was no run.</summary>
    None,

    /// <summary>Not every module has started.</summary>
    Starting,

    /// <summary>Every module has started.</summary>
    Running,

    /// <summary>It ended in order.</summary>
    Stopped,
}

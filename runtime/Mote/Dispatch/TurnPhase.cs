namespace Mote.Dispatch;

/// <summary>What a module does outside of the turns that the generator numbers.</summary>
internal enum TurnPhase
{
    Start,
    Run,
    Continue,
    Metrics,
    Stop,
    Dispose,
}

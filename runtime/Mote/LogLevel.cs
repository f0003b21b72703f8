namespace Mote;

/// <summary>How much a log line matters.</summary>
public enum LogLevel
{
    /// <summary>For debugging.</summary>
    Debug,

    /// <summary>Ordinary operation.</summary>
    Info,

    /// <summary>A problem that the module works around.</summary>
    Warn,

    /// <summary>Something failed.</summary>
    Error,
}

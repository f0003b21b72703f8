namespace Mote;

/// <summary>How much a log line matters.</summary>
public enum LogLevel
{
    /// <summary>For whoever hunts a fault.</summary>
    Debug,

    /// <summary>What an operator wants to have read afterwards.</summary>
    Info,

    /// <summary>Something is wrong, and was got round.</summary>
    Warn,

    /// <summary>Something failed.</summary>
    Error,
}

using System.ComponentModel;

namespace Mote.Logging;

/// <summary>A <see cref="LogLevel"/> as a type, so that a message knows its level before it is formatted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILogLevel
{
    /// <summary>The level.</summary>
    static abstract LogLevel Value { get; }
}

/// <summary><see cref="LogLevel.Debug"/> as a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AtDebug : ILogLevel
{
    /// <inheritdoc/>
    public static LogLevel Value => LogLevel.Debug;
}

/// <summary><see cref="LogLevel.Info"/> as a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AtInfo : ILogLevel
{
    /// <inheritdoc/>
    public static LogLevel Value => LogLevel.Info;
}

/// <summary><see cref="LogLevel.Warn"/> as a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AtWarn : ILogLevel
{
    /// <inheritdoc/>
    public static LogLevel Value => LogLevel.Warn;
}

/// <summary><see cref="LogLevel.Error"/> as a type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AtError : ILogLevel
{
    /// <inheritdoc/>
    public static LogLevel Value => LogLevel.Error;
}

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Mote.Logging;

namespace Mote;

/// <summary>
/// A module's log: ask for one in the constructor. Each call writes one logfmt line,
/// <c>ts=2026-11-23T19:10:52.123Z level=info module=Thermostat msg="fan at 40 %"</c>. Allocates nothing, on or off: an
/// interpolated message is formatted straight into a kept buffer, and not at all where its level is off.
/// </summary>
/// <remarks>
/// A <c>default</c> log writes nothing. Messages longer than <see cref="LogLine.MaxBytes"/> are cut. Of warnings and errors that say
/// the same, numbers aside, ten a minute are written; the next one says how many were left out: <c>repeated=99990</c>.
/// </remarks>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "Error is a keyword of Visual Basic only, and the field's word.")]
public readonly struct Log
{
    private readonly LogSink? _sink;
    private readonly string _module;

    /// <summary>A log that carries a module's name.</summary>
    /// <param name="sink">Where the lines go.</param>
    /// <param name="module">The name.</param>
    public Log(LogSink sink, string module) => (_sink, _module) = (sink, module);

    /// <summary>Whether a line of this level would be written.</summary>
    /// <param name="level">The level.</param>
    /// <returns>True when it would.</returns>
    public bool IsEnabled(LogLevel level) => _sink is { } sink && level >= sink.MinimumLevel;

    /// <summary>Writes a line for debugging.</summary>
    /// <param name="message">The message.</param>
    public void Debug([InterpolatedStringHandlerArgument("")] ref LogMessage<AtDebug> message) => Write(LogLevel.Debug, ref message.Text);

    /// <inheritdoc cref="Debug(ref LogMessage{AtDebug})"/>
    public void Debug(string message) => Write(LogLevel.Debug, message, error: null);

    /// <summary>Writes a line of ordinary operation.</summary>
    /// <param name="message">The message.</param>
    public void Info([InterpolatedStringHandlerArgument("")] ref LogMessage<AtInfo> message) => Write(LogLevel.Info, ref message.Text);

    /// <inheritdoc cref="Info(ref LogMessage{AtInfo})"/>
    public void Info(string message) => Write(LogLevel.Info, message, error: null);

    /// <summary>Writes a line about a problem that the module works around.</summary>
    /// <param name="message">The message.</param>
    public void Warn([InterpolatedStringHandlerArgument("")] ref LogMessage<AtWarn> message) => Write(LogLevel.Warn, ref message.Text);

    /// <inheritdoc cref="Warn(ref LogMessage{AtWarn})"/>
    public void Warn(string message) => Write(LogLevel.Warn, message, error: null);

    /// <summary>Writes a line about something that failed.</summary>
    /// <param name="message">The message.</param>
    public void Error([InterpolatedStringHandlerArgument("")] ref LogMessage<AtError> message) => Write(LogLevel.Error, ref message.Text);

    /// <inheritdoc cref="Error(ref LogMessage{AtError})"/>
    public void Error(string message) => Write(LogLevel.Error, message, error: null);

    /// <summary>
    /// Writes a line about something that failed, with the type and message of its exception and of the inner ones; with its stack
    /// where debug lines are written.
    /// </summary>
    /// <param name="error">The exception.</param>
    /// <param name="message">The message.</param>
    public void Error(Exception? error, string message) => Write(LogLevel.Error, message, error);

    [HotPath, NoAlloc]
    private void Write(LogLevel level, string message, Exception? error)
    {
        if (!IsEnabled(level)) return;

        var line = LogLine.Rent();
        line.Begin(_sink!.Time, level, _module);
        line.AppendText(message);
        _sink.Finish(level, line, error);
    }

    [HotPath, NoAlloc]
    private void Write(LogLevel level, ref LogText text)
    {
        if (text.Line is not { } line) return;

        _sink!.Finish(level, line, error: null);
    }

    [HotPath, NoAlloc]
    internal LogText Begin(LogLevel level, out bool isEnabled)
    {
        isEnabled = IsEnabled(level);
        if (!isEnabled) return default;

        var line = LogLine.Rent();
        line.Begin(_sink!.Time, level, _module);
        return new LogText(line);
    }
}

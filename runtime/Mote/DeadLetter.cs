using System;

namespace Mote;

/// <summary>A message that failed for good: its turn threw as often as its handler's <c>Attempts</c> allow, or did not end.</summary>
/// <param name="at">When it failed the last time.</param>
/// <param name="module">The module's name.</param>
/// <param name="message">The message's type.</param>
/// <param name="error">What the last try threw, in one line.</param>
public sealed class DeadLetter(DateTimeOffset at, string module, string message, string error)
{
    /// <summary>When it failed the last time.</summary>
    public DateTimeOffset At => at;

    /// <summary>The module's name.</summary>
    public string Module => module;

    /// <summary>The message's type.</summary>
    public string Message => message;

    /// <summary>What the last try threw, in one line.</summary>
    public string Error => error;
}

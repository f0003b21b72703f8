using System;

namespace Mote;

/// <summary>A message that failed for good: its turn threw as often as its handler's <c>Attempts</c> allow, or did not end.</summary>
/// <param name="At">When it failed the last time.</param>
/// <param name="Module">The module's name.</param>
/// <param name="Message">The message's type.</param>
/// <param name="Error">What the last try threw, in one line.</param>
public sealed record DeadLetter(DateTimeOffset At, string Module, string Message, string Error);

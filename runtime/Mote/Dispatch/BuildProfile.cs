using System;

namespace Mote.Dispatch;

/// <summary>
/// What the build's <c>MoteProfile</c> has set; the executable carries it. Each is looked up when it is asked for, and not before: to read all three while
/// an agent of a hundred modules starts would be a third of its start.
/// </summary>
internal static class BuildProfile
{
    /// <summary>Collect garbage when the loop is idle and so much was allocated since; 0 for never.</summary>
    public static long IdleCollectBytes => Read("Mote.IdleCollectKiB", otherwise: 0) << 10;

    /// <summary>Timers as long as this, or longer, tick on its multiples.</summary>
    public static long TickMs => Read("Mote.TickMs", TimerLimits.PeriodMinMs);

    /// <summary>How many slots a handler's messages have at first; 0 for all of its capacity.</summary>
    public static int FirstSlots => (int)Read("Mote.FirstSlots", otherwise: 0);

    // The framework's parser would first look for what numbers look like in the user's culture.
    private static long Read(string name, long otherwise)
    {
        if (AppContext.GetData(name) is not string text) return otherwise;

        var number = 0L;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return otherwise;
            number = number * 10 + digit - '0';
        }

        return number;
    }
}

using System;
using System.Globalization;

namespace Mote.Dispatch;

/// <summary>What the build's <c>MoteProfile</c> has set; the executable carries it. Read once.</summary>
internal static class BuildProfile
{
    /// <summary>Collect garbage when the loop is idle and so much was allocated since; 0 for never.</summary>
    public static long IdleCollectBytes { get; } = Read("Mote.IdleCollectKiB", otherwise: 0) << 10;

    /// <summary>Timers as long as this, or longer, tick on its multiples.</summary>
    public static long TickMs { get; } = Read("Mote.TickMs", TimerLimits.PeriodMinMs);

    /// <summary>How many slots a handler's messages have at first; 0 for all of its capacity.</summary>
    public static int FirstSlots { get; } = (int)Read("Mote.FirstSlots", otherwise: 0);

    private static long Read(string name, long otherwise) =>
        AppContext.GetData(name) is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

namespace Mote.Analyzers;

/// <summary>The reasons of MOTE030, as they follow the timer's name.</summary>
internal static class TimerOptionTexts
{
    public const string PeriodOrOption = "must have either a period, as in [Every(\"10s\")], or an option that holds it";

    public const string FasterUnderPressure = "must not tick faster under pressure: High is as long as the period or longer, and Critical as High";

    public static string Ambiguous(string option) => $"names '{option}', which more than one options record of this module has";

    public static string NoTimeSpan(string option) => $"names '{option}', which no options record of this module has as a TimeSpan";

    public static string MayBeNull(string option) => $"names '{option}', which may be null";

    public static string RangeTooWide(string option, string min, string max) =>
        $"names '{option}', whose range reaches beyond that of a period, {min} to {max}";
}

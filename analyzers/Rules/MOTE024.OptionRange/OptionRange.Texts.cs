namespace Mote.Analyzers;

/// <summary>The reasons of MOTE024, as they follow "the range of" the option.</summary>
internal static class OptionRangeTexts
{
    public const string NotWhole = "must be of whole numbers, as in [Range(1, 100)]";
    public const string NotNumbers = "must be of numbers, as in [Range(0.0, 1.0)]";
    public const string NotDurations = "must be of durations, as in [Range(\"100ms\", \"1h\")]";
    public const string NotSizes = "must be of sizes, as in [Range(\"4KiB\", \"16MiB\")]";
    public const string NoMeaning = "has no meaning: only single numbers, durations and sizes have ranges";
    public const string Empty = "is empty: its first end must not be above its second";

    public static string WiderThan(string type) => $"is wider than {(type == "int" ? "an" : "a")} {type}";
}

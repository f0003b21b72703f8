namespace Mote.Analyzers;

/// <summary>The reasons of MOTE023, as they follow the record's name.</summary>
internal static class OptionsShapeTexts
{
    public const string NotARecord = "must be a record: it is copied, with one more property set, for each key of its section";
    public const string AbstractOrGeneric = "must be neither abstract nor generic";
    public const string Inherits = "must not inherit: the options of a base would have no keys";
    public const string NoConstructor =
        "must have a constructor without parameters: options are properties with 'init', which keep their defaults where nothing is set";

    public const string RequiredNonOption = "must not have required members that are no options";

    public static string ReservedSection(string section) => $"must name another section: '{section}' holds the agent's own limits";

    public static string SectionName(string section) =>
        $"must name its section with letters and digits, a letter first, which '{section}' does not: it is a part of the names of environment variables";

    public static string AlikeOptions(string names) =>
        $"must not have options that differ only in case or underscores, as {names}: in the environment they would be one variable";
}

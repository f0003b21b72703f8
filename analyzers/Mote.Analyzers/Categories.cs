namespace Mote.Analyzers;

internal static class Categories
{
    public const string Composition = "Mote.Composition";

    public const string Allocation = "Mote.Allocation";

    public const string Lifetime = "Mote.Lifetime";

    /// <summary>Where the rules' pages are.</summary>
    public const string HelpLink = "https://github.com/mote-agents/mote/blob/main/analyzers/Rules/";
}

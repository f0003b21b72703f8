namespace Mote.Analyzers;

/// <summary>What MOTE020 says.</summary>
internal static class ManifestVersionTexts
{
    public const string UpdateMote = "the module is newer: update Mote";

    public static string UpdateModule(string assembly) => $"the module is older: update '{assembly}'";
}

namespace Mote.Analyzers;

/// <summary>The reasons of MOTE031, as they follow the module's name.</summary>
internal static class SupervisionPolicyTexts
{
    public static string CountOutside(string name, int min, int max, int found) => $"has '{name} = {found}': it must be from {min} to {max}";

    public static string WindowOutside(string name, string min, string max, string found) =>
        $"has '{name} = \"{found}\"': it must be a number and a unit, as in \"30s\", from {min} to {max}";

    public static string SizeOutside(string name, string min, string max, string found) =>
        $"has '{name} = \"{found}\"': it must be a number and a unit, as in \"64KiB\", from {min} to {max}";

    public static string NotDefined(string name) => $"has a '{name}' that is none of its enum's values";
}

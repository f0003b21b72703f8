namespace Mote.Model;

/// <summary>The names of generated files, without their endings.</summary>
internal static class HintNames
{
    public static string Of(string space, string name) => (space.Length > 0 ? $"{space}.{name}" : name).Replace("@", "");
}

namespace Mote.Model;

/// <summary>Names as people read them.</summary>
internal static class DisplayNames
{
    /// <summary>A type's own name, without its namespace; good as a part of a longer identifier.</summary>
    public static string Short(string type) => Plain(type.Substring(type.LastIndexOfAny(['.', ':']) + 1));

    /// <summary>The name without the <c>@</c> that keeps it from being a keyword.</summary>
    public static string Plain(string name) => name.TrimStart('@');

    /// <summary>The name as sections, keys, fields and variables are written; an empty one stays empty.</summary>
    public static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>The name as a part of a longer one is written.</summary>
    public static string PascalCase(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A period in the largest unit that shows it whole, as in <c>10 s</c>.</summary>
    public static string Period(long ms) => ms switch
    {
        _ when ms % 3_600_000 == 0 => $"{ms / 3_600_000} h",
        _ when ms % 60_000 == 0 => $"{ms / 60_000} min",
        _ when ms % 1000 == 0 => $"{ms / 1000} s",
        _ => $"{ms} ms",
    };
}

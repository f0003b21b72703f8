using System;

namespace Mote;

/// <summary>
/// Marks a record whose settable properties are the keys of one section of <c>agent.json</c>. A module receives it through its
/// constructor, bound before the agent is built.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OptionsAttribute : Attribute
{
    /// <summary>The section is named after the record, without <c>Options</c> and in camelCase: <c>DiskWatchOptions</c> is <c>diskWatch</c>.</summary>
    public OptionsAttribute()
    {
    }

    /// <summary>The section has a name of its own.</summary>
    /// <param name="section">Letters and digits, a letter first, as in <c>"diskWatch"</c>.</param>
    public OptionsAttribute(string section) => Section = section;

    /// <summary>The section's name; null where it follows from the record's.</summary>
    public string? Section { get; }
}

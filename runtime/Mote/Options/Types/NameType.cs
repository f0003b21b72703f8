using System;

namespace Mote.Options.Types;

/// <summary>One of several names, case apart. The value is the name's place.</summary>
/// <param name="names">The names.</param>
internal sealed class NameType(string[] names) : ScalarType
{
    protected override string Expected => $"one of {string.Join(", ", names)}";

    protected override bool TryParse(string text, out object value)
    {
        var place = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        value = place;
        return place >= 0;
    }

    protected override string Hint(OptionNode node) => Suggestions.Find(node.Text, names) is { } near && !node.IsSecret ? $"; did you mean '{near}'?" : "";
}

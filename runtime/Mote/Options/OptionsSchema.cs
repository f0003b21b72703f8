using Mote.Options.Types;

namespace Mote.Options;

/// <summary>One section of the configuration: what its options record can be bound from.</summary>
/// <param name="section">The section's name.</param>
/// <param name="options">Its keys.</param>
public sealed class OptionsSchema(string section, params OptionSchema[] options)
{
    /// <summary>The section's name.</summary>
    public string Section { get; } = section;

    internal RecordType Type { get; } = new(options);
}

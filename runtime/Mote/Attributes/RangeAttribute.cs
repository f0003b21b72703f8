using System;

namespace Mote;

/// <summary>
/// The values that an option allows, both ends included. A value outside stops the agent with exit code 78 and a message
/// that names the file, line and key.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RangeAttribute : Attribute
{
    /// <summary>A range of whole numbers.</summary>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    public RangeAttribute(long minimum, long maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>A range of numbers.</summary>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    public RangeAttribute(double minimum, double maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>A range of durations (<c>"100ms"</c>, <c>"1h"</c>) or sizes (<c>"4KiB"</c>, <c>"16MiB"</c>).</summary>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    public RangeAttribute(string minimum, string maximum) => (Minimum, Maximum) = (minimum, maximum);

    /// <summary>The smallest allowed value: a <see cref="long"/>, a <see cref="double"/> or a <see cref="string"/>.</summary>
    public object Minimum { get; }

    /// <summary>The largest allowed value, of the same type.</summary>
    public object Maximum { get; }
}

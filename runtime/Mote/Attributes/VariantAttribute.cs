using System;

namespace Mote;

/// <summary>
/// Marks a method as the variant of a <c>[Handle]</c> method from a level on: a lighter model, a coarser answer. It has the same form and takes the same
/// message. Which of them is called is decided at each message's turn, so that a change of the level loses and doubles nothing; from
/// <see cref="HandleAttribute.Off"/> on, none is.
/// </summary>
/// <param name="from">The level; above Normal, which is the handler's own.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VariantAttribute(PressureLevel from) : Attribute
{
    /// <summary>The level from which on it is called.</summary>
    public PressureLevel From { get; } = from;
}

using System;

namespace Mote;

/// <summary>
/// Limits how often a <c>[Handle]</c> method is called: messages beyond the rate are dropped and counted when their turn comes. A token bucket, which
/// holds one period's messages.
/// </summary>
/// <param name="rate">Messages in a time, as in <c>"100/s"</c>, <c>"5/m"</c> or <c>"10/250ms"</c>: 1 to 1,000,000 in 10ms to 1d.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitAttribute(string rate) : Attribute
{
    /// <summary>The rate.</summary>
    public string Rate { get; } = rate;
}

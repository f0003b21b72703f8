using System;

namespace Mote;

/// <summary>
/// Says that a method allocates nothing though the compiler cannot tell: methods that promise it by <see cref="NoAllocAttribute"/> may call
/// it, and it is not looked into. You have measured it.
/// </summary>
/// <param name="why">Why that is so; for whoever reads it.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AssumeNoAllocAttribute(string why) : Attribute
{
    /// <summary>Why the method allocates nothing.</summary>
    public string Why { get; } = why;
}

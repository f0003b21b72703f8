using System;

namespace Mote;

/// <summary>Marks a method that runs seldom, though hot code calls it: what it allocates is not reported.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ColdPathAttribute : Attribute;

using System;

namespace Mote;

/// <summary>
/// Marks a method that runs often: what it allocates, and what the methods that it calls allocate, is reported while you type.
/// Handlers, timers and <c>[Metrics]</c> are hot without it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class HotPathAttribute : Attribute;

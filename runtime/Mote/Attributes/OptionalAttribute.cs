using System;

namespace Mote;

/// <summary>
/// Marks a constructor parameter that an agent may leave unconnected: a publisher without handlers, or a nullable
/// service without a provider.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionalAttribute : Attribute;

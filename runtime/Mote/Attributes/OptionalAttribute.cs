using System;

namespace Mote;

/// <summary>
/// Marks a constructor parameter whose other end an agent may leave out: a publisher that nobody need handle, or a nullable
/// service that nobody need provide.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OptionalAttribute : Attribute;

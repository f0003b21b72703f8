using System;

namespace Mote;

/// <summary>
/// Marks a readable property as a service: other modules of the agent receive its value by naming its type in their
/// constructor. Read once for each receiver, after the provider has started.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ProvidesAttribute : Attribute;

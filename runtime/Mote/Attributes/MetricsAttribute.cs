using System;

namespace Mote;

/// <summary>
/// Marks <c>void Write(ref MetricWriter writer)</c>: the module's numbers, written during a scrape, on the module's own event loop.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MetricsAttribute : Attribute;

using System;
using Mote.Modules.Native;

namespace Mote.Modules.Collectors;

/// <summary>
/// One of node_exporter's collectors. It reads its source at every call, writes whole families only, and answers a
/// missing or odd source with an <see cref="Outcome"/>, never an exception.
/// </summary>
internal abstract class Collector : IDisposable
{
    /// <summary>The value of the label <c>collector</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Begins what can go on beside the other collectors, before any of them collects.</summary>
    public virtual void Begin()
    {
    }

    public abstract Outcome Collect(ref MetricWriter writer);

    public abstract void Dispose();
}

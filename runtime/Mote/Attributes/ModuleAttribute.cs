using System;

namespace Mote;

/// <summary>
/// Marks a sealed partial class as a module: the unit of loading, supervision and metrics. A module is never entered
/// twice at once. What it may do stands in the types of its constructor parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModuleAttribute : Attribute
{
    /// <summary>When the module is constructed; <see cref="Loading.Startup"/> unless set.</summary>
    public Loading Load { get; init; }
}

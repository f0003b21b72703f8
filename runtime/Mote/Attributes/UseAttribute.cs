using System;

namespace Mote;

/// <summary>Takes a module into the agent. The order of these attributes decides only where dependencies leave it open.</summary>
/// <typeparam name="TModule">The module's class, of this project or of a reference.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UseAttribute<TModule> : Attribute
    where TModule : class
{
    /// <summary>How much this agent needs the module; what the module declares unless set.</summary>
    public Criticality Criticality { get; init; }
}

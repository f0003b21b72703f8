using System;

namespace Mote;

/// <summary>
/// Marks a static partial class as an agent: the composition root, which names its modules with <see cref="UseAttribute{TModule}"/>
/// and receives a generated <c>Run</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AgentAttribute : Attribute;

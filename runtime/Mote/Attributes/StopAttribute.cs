using System;

namespace Mote;

/// <summary>
/// Marks <c>void Stop()</c>, or <c>ValueTask Stop(CancellationToken deadline)</c>: called once, in the reverse of the start
/// order, after the module's last turn. The token is cancelled when the agent's stop deadline has passed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StopAttribute : Attribute;

using System;

namespace Mote;

/// <summary>
/// Marks <c>void Start()</c>, or <c>ValueTask Start(CancellationToken stopping)</c>: called once, after the modules this one
/// depends on have started and before its first message.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StartAttribute : Attribute;

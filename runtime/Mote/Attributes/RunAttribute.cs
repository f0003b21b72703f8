using System;

namespace Mote;

/// <summary>
/// Marks <c>ValueTask Run(CancellationToken stopping)</c> as a background task: inbound work such as a socket or a file. It starts
/// after every module's <c>[Start]</c>, is cancelled and awaited at stop, and its continuations come back to the event loop.
/// Where it throws, or returns before that, its module is restarted; the agent continues.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RunAttribute : Attribute;

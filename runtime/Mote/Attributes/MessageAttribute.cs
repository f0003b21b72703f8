using System;

namespace Mote;

/// <summary>
/// Marks a <c>readonly struct</c> that modules publish and handle. It travels by <c>in</c> and is never boxed;
/// reaching a handler costs no allocation.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class MessageAttribute : Attribute;

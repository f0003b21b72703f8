namespace Mote.Model;

/// <summary>A <c>[Start]</c>, <c>[Stop]</c> or <c>[Run]</c> method.</summary>
internal sealed record LifecycleModel(string Method, CallShape Shape);

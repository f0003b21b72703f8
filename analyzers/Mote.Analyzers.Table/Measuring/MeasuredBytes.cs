namespace Mote.Analyzers.Table.Measuring;

/// <summary>What the calls of a member allocated; null where none came to its end.</summary>
internal sealed record MeasuredBytes(ByteRange? Jit, ByteRange? Aot);

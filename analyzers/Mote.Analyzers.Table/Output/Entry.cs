using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers.Table.Output;

/// <summary>What a member does on the two targets, and how many bytes.</summary>
internal sealed record Entry(Effect Jit, int? JitBytes, Effect Aot, int? AotBytes);

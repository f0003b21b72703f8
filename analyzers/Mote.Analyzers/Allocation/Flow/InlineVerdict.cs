namespace Mote.Analyzers.Allocation.Flow;

/// <summary>Whether a compiler puts a method's body where it is called.</summary>
internal enum InlineVerdict
{
    Always,

    /// <summary>If it pays: under the JIT its profile says so; NativeAOT has none, and was measured to leave such methods where they are.</summary>
    Maybe,

    Never,
}

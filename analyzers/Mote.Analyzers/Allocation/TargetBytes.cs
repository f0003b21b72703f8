using System.Globalization;

namespace Mote.Analyzers.Allocation;

/// <summary>
/// How many bytes a site is on each target: a number, 0 where it is kept off the heap, or <c>unknown</c>. Of a loop whose trips are known,
/// all of them together; of another, one of them.
/// </summary>
internal readonly struct TargetBytes(AllocationSite? onAot, AllocationSite? onJit, int? times)
{
    private const string Unknown = "unknown";

    /// <summary><c>heap</c>, <c>none</c>, or <c>unknown</c>.</summary>
    public string VerdictOnAot => Verdict(onAot);

    public string VerdictOnJit => Verdict(onJit);

    public string Aot => Of(onAot);

    public string Jit => Of(onJit);

    /// <summary>As in <c>, 72 B a call (display class 24, Action 48), JIT 24 B</c>; empty where nothing is known.</summary>
    public string Text(Target? target, string? parts)
    {
        var (own, other, name) = target == Target.Jit ? (Jit, Aot, "NativeAOT") : (Aot, Jit, "JIT");
        var twin = other == own || other == Unknown ? "" : other == "0" ? $", {name} none" : $", {name} {other} B";
        return own == Unknown ? twin : $", {own} B {(times is null ? "an iteration" : "a call")}{(parts is null ? "" : $" ({parts})")}{twin}";
    }

    private static string Verdict(AllocationSite? site) => site switch
    {
        null => "none",
        { IsUncertain: true } => Unknown,
        _ => "heap",
    };

    private string Of(AllocationSite? site)
    {
        if (site is null) return "0";
        return site is { IsUncertain: false, Bytes: { } bytes } ? (bytes * (times ?? 1)).ToString(CultureInfo.InvariantCulture) : Unknown;
    }
}

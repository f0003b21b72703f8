using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Allocation;

/// <summary>What an <c>.editorconfig</c> says about allocation.</summary>
internal static class AllocationOptions
{
    private const string Scope = "mote_allocation_scope";
    private const string Report = "mote_allocation_report";
    private const string TargetOption = "mote_allocation_target";

    /// <summary>Whether all code is looked at, and not only hot code: <c>mote_allocation_scope = all</c>.</summary>
    public static bool IsScopeAll(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Scope, out var scope)
        && string.Equals(scope, "all", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether all that is known is asked for, as by <c>-t:MoteEscapeReport</c>: also what happens once, and what nobody can say.</summary>
    public static bool IsReport(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Report, out var report)
        && string.Equals(report, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What the code is compiled by: <c>mote_allocation_target = aot | jit | both</c>; where that is not said, NativeAOT for a project that
    /// is published so, else both.
    /// </summary>
    /// <returns>Null for both.</returns>
    public static Target? TargetOf(AnalyzerOptions options, SyntaxTree tree)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        if (provider.GetOptions(tree).TryGetValue(TargetOption, out var target))
        {
            if (string.Equals(target, "aot", StringComparison.OrdinalIgnoreCase)) return Target.Aot;
            return string.Equals(target, "jit", StringComparison.OrdinalIgnoreCase) ? Target.Jit : null;
        }

        return provider.GlobalOptions.TryGetValue("build_property.PublishAot", out var isAot)
            && string.Equals(isAot, "true", StringComparison.OrdinalIgnoreCase)
            ? Target.Aot
            : null;
    }
}

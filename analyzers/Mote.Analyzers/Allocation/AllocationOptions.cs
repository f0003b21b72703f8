using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Allocation;

/// <summary>What an <c>.editorconfig</c> says about allocation.</summary>
internal static class AllocationOptions
{
    private const string Scope = "mote_allocation_scope";

    /// <summary>Whether all code is looked at, and not only hot code: <c>mote_allocation_scope = all</c>.</summary>
    public static bool IsScopeAll(AnalyzerOptions options, SyntaxTree tree) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Scope, out var scope)
        && string.Equals(scope, "all", StringComparison.OrdinalIgnoreCase);
}

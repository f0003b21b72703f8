using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers.Tests;

/// <summary>An <c>.editorconfig</c> that asks for all allocations: <c>mote_allocation_scope = all</c>.</summary>
internal sealed class EverywhereOptions(string target) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(target);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(string target) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = new() { ["mote_allocation_scope"] = "all", ["mote_allocation_target"] = target };

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

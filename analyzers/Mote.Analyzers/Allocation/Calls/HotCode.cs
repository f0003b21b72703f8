using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>
/// What of a compilation is hot: its roots, and what they reach by calls inside the compilation. It is asked by all rules of one
/// compilation, and found once, when the first of them has a site.
/// </summary>
internal sealed class HotCode
{
    private static readonly ConditionalWeakTable<Compilation, HotCode> ByCompilation = new();

    // A method's id leads to the one that was found to call it; a root's to null.
    private readonly Dictionary<string, Reached> _reached = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, string?> _paths = new(SymbolEqualityComparer.Default);

    private HotCode(CallGraph graph, Compilation compilation, CancellationToken cancellationToken)
    {
        var waiting = new Queue<string>();
        foreach (var root in graph.Roots(compilation, cancellationToken)) Reach(root, caller: null, waiting);
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var caller = waiting.Dequeue();
            foreach (var called in graph.CallsOf(_reached[caller].Method, compilation, cancellationToken)) Reach(called, caller, waiting);
        }
    }

    public static HotCode Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (ByCompilation.TryGetValue(compilation, out var known)) return known;

        // Two rules may search at once; a search that is cancelled leaves nothing behind.
        var found = new HotCode(CallGraph.Of(compilation, cancellationToken), compilation, cancellationToken);
        return ByCompilation.GetValue(compilation, _ => found);
    }

    /// <summary>How hot code gets to a method, as in <c> ← Summarise ← On(in Reading)</c>; null where it does not.</summary>
    public string? PathTo(IMethodSymbol method) => _paths.GetOrAdd(method, Path);

    /// <summary>The hot method that a method is reached from, with its type, as in <c>Sensor.On(in Reading)</c>; null where it is not.</summary>
    public string? RootOf(IMethodSymbol method)
    {
        if (!_reached.TryGetValue(MethodCalls.IdOf(method), out var reached)) return null;

        while (reached.Caller is { } caller) reached = _reached[caller];
        return reached.Method.Root;
    }

    private string? Path(IMethodSymbol method)
    {
        var id = MethodCalls.IdOf(method);
        if (!_reached.TryGetValue(id, out var reached)) return null;

        var path = "";
        while (true)
        {
            path += $" ← {reached.Method.DisplayOf(isRoot: reached.Caller is null)}";
            if (reached.Caller is not { } caller) return path;

            reached = _reached[caller];
        }
    }

    private void Reach(CalledMethod method, string? caller, Queue<string> waiting)
    {
        if (_reached.ContainsKey(method.Id)) return;

        _reached.Add(method.Id, new Reached(method, caller));
        waiting.Enqueue(method.Id);
    }

    private sealed record Reached(CalledMethod Method, string? Caller);
}

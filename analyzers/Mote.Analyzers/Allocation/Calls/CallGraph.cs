using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>
/// Who calls whom, found method by method, when it is asked for. What was found in a syntax tree holds as long as that tree and all
/// declarations of the compilation stay as they are: an edit inside one body looks again at the methods of its file, and at no others.
/// </summary>
internal sealed class CallGraph
{
    private const int KeptMax = 8;

    private static readonly object Gate = new();
    private static readonly LinkedList<(long Version, WeakReference<CallGraph> Graph)> Kept = new();

    private readonly ConditionalWeakTable<SyntaxTree, TreeCalls> _trees = new();

    private CallGraph()
    {
    }

    /// <summary>The graph of a compilation; the same one for all compilations that differ in bodies only.</summary>
    public static CallGraph Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var version = Declarations.VersionOf(compilation, cancellationToken);
        lock (Gate)
        {
            foreach (var kept in Kept)
            {
                if (kept.Version == version && kept.Graph.TryGetTarget(out var graph)) return graph;
            }

            var made = new CallGraph();
            Kept.AddFirst((version, new WeakReference<CallGraph>(made)));
            if (Kept.Count > KeptMax) Kept.RemoveLast();
            return made;
        }
    }

    /// <summary>The methods that are hot by what is written on them, in the order of the files.</summary>
    public IEnumerable<CalledMethod> Roots(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.SelectMany(tree => CallsIn(tree).Roots ??= FindRoots(tree, compilation, cancellationToken));

    /// <summary>What a method calls; and what overrides or implements it, where it can be.</summary>
    public IReadOnlyList<CalledMethod> CallsOf(CalledMethod method, Compilation compilation, CancellationToken cancellationToken)
    {
        // The tree of an edited file is another one: the declarations are the same, so the method is found by its id.
        if (method.Tree is { } tree && compilation.ContainsSyntaxTree(tree) && CallsIn(tree).Methods.TryGetValue(method.Id, out var calls)) return calls;
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(method.Id, compilation) is not IMethodSymbol symbol) return [];

        var found = Find(symbol, compilation, cancellationToken);
        if (symbol.DeclaringSyntaxReferences is [var declaration, ..]) CallsIn(declaration.SyntaxTree).Methods[method.Id] = found;
        return found;
    }

    private TreeCalls CallsIn(SyntaxTree tree) => _trees.GetValue(tree, static _ => new TreeCalls());

    private static CalledMethod[] Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        // A partial method is declared twice, and written in one of the two.
        var written = method.PartialImplementationPart ?? method;
        if (Calls.Roots.IsCold(written)) return [];

        var called = new List<CalledMethod>();
        foreach (var tree in written.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Distinct())
        {
            called.AddRange(MethodCalls.Of(written, ModelOf(tree, compilation), cancellationToken));
        }

        called.AddRange(Overrides.Of(method, compilation, cancellationToken).Select(CalledMethod.Of));
        return [.. called];
    }

    private static CalledMethod[] FindRoots(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var marked = tree.GetRoot(cancellationToken)
            .DescendantNodes(static node => node is not StatementSyntax)
            .OfType<AttributeSyntax>()
            .Where(attribute => Calls.Roots.MayBeHot(NameOf(attribute.Name)))
            .Select(attribute => attribute.Parent?.Parent)
            .OfType<MemberDeclarationSyntax>()
            .ToList();
        if (marked.Count == 0) return [];

        var model = ModelOf(tree, compilation);
        return
        [
            .. marked.Select(member => model.GetDeclaredSymbol(member, cancellationToken))
                .SelectMany(symbol => symbol is IPropertySymbol property ? [property.GetMethod, property.SetMethod] : new[] { symbol as IMethodSymbol })
                .OfType<IMethodSymbol>()
                .Where(Calls.Roots.IsHot)
                .Select(CalledMethod.Of),
        ];
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    [SuppressMessage(
        "MicrosoftCodeAnalysisCorrectness",
        "RS1030",
        Justification = "A path of calls leads through other files; each is bound once for as long as it stays as it is.")]
    private static SemanticModel ModelOf(SyntaxTree tree, Compilation compilation) => compilation.GetSemanticModel(tree);

    private sealed class TreeCalls
    {
        public CalledMethod[]? Roots { get; set; }

        public ConcurrentDictionary<string, IReadOnlyList<CalledMethod>> Methods { get; } = new(StringComparer.Ordinal);
    }
}

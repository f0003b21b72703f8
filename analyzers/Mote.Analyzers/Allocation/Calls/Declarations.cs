using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>Tells whether two compilations declare the same: their trees without the bodies, and their references.</summary>
internal static class Declarations
{
    private const long Prime = 1099511628211;
    private const long Start = -3750763034362895579;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<long>> Versions = new();

    public static long VersionOf(Compilation compilation, CancellationToken cancellationToken)
    {
        var version = Start;
        foreach (var reference in compilation.ExternalReferences) version = Mix(version, RuntimeHelpers.GetHashCode(reference));
        foreach (var tree in compilation.SyntaxTrees) version = Mix(version, Versions.GetValue(tree, key => new(VersionOf(key, cancellationToken))).Value);
        return version;
    }

    private static long VersionOf(SyntaxTree tree, CancellationToken cancellationToken) => tree.GetRoot(cancellationToken)
        .DescendantTokens(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
        .Aggregate(Start, static (version, token) => token.ValueText.Aggregate(Mix(version, token.RawKind), static (mixed, letter) => Mix(mixed, letter)));

    // Fowler, Noll and Vo's FNV-1a: a string's own hash code is another one in each process, and too short.
    private static long Mix(long version, long value) => (version ^ value) * Prime;
}

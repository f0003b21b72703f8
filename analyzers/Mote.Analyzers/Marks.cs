using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mote.Analyzers;

/// <summary>Finds the symbol of another analyzer's diagnostic.</summary>
internal static class Marks
{
    /// <summary>The symbol that the innermost declaration of this kind around the diagnostic declares; null where there is none.</summary>
    public static ISymbol? DeclaredAt<T>(Diagnostic diagnostic, SuppressionAnalysisContext context)
        where T : SyntaxNode
    {
        if (diagnostic.Location.SourceTree is not { } tree) return null;

        SyntaxNode? declaration = tree.GetRoot(context.CancellationToken)
            .FindNode(diagnostic.Location.SourceSpan)
            .AncestorsAndSelf()
            .OfType<T>()
            .FirstOrDefault();
        return declaration is null ? null : context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken);
    }
}

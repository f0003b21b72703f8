using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers;

/// <summary>Turns <c>Substring</c> into <c>AsSpan</c>, where the same member of .NET is there for a span and returns the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StringCopyFix() : SingleNodeFix<InvocationExpressionSyntax>(StringCopy.Id)
{
    private protected override PlannedChange? Plan(Document document, InvocationExpressionSyntax node, SemanticModel model)
    {
        if (node.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(string.Substring) } member) return null;
        if (node.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax user } }) return null;

        // A span of null is empty, where Substring throws.
        if (model.GetTypeInfo(member.Expression).Nullability.FlowState == NullableFlowState.MaybeNull) return null;

        var span = node.WithExpression(member.WithName(SyntaxFactory.IdentifierName("AsSpan")));
        if (model.GetOperation(user) is not IInvocationOperation { TargetMethod: var before } || !Framework.Has(before)) return null;
        var after = model.GetSpeculativeSymbolInfo(user.SpanStart, user.ReplaceNode(node, span), SpeculativeBindingOption.BindAsExpression).Symbol;
        if (after is not IMethodSymbol other || !IsSame(before, other)) return null;

        return PlannedChange.Of("Use AsSpan", document, root => root.ReplaceNode(node, span));
    }

    private static bool IsSame(IMethodSymbol before, IMethodSymbol after) =>
        SymbolEqualityComparer.Default.Equals(before.ContainingType, after.ContainingType)
        && SymbolEqualityComparer.Default.Equals(before.ReturnType, after.ReturnType)
        && !SymbolEqualityComparer.Default.Equals(before, after);
}

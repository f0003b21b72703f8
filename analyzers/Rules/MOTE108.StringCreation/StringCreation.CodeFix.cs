using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>Appends the parts of a concatenation one by one, where they are names and literals of types that a StringBuilder takes as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StringCreationFix() : SingleNodeFix<BinaryExpressionSyntax>(StringCreation.Id)
{
    private protected override PlannedChange? Plan(Document document, BinaryExpressionSyntax node, SemanticModel model)
    {
        var whole = node.AncestorsAndSelf().TakeWhile(outer => outer is BinaryExpressionSyntax).Cast<BinaryExpressionSyntax>().Last();
        if (whole.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }) return null;
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var builder } || !IsAppend(model.GetSymbolInfo(call).Symbol)) return null;
        if (Parts(whole, model) is not { } parts) return null;

        var appended = SyntaxFactory.ParseExpression($"{builder}{string.Concat(parts.Select(part => $".Append({part})"))}").WithTriviaFrom(call);
        return PlannedChange.Of("Append the parts", document, root => root.ReplaceNode(call, appended));
    }

    private static bool IsAppend(ISymbol? symbol) => symbol is IMethodSymbol
    {
        Name: "Append",
        ContainingType.Name: "StringBuilder",
        Parameters: [{ Type.SpecialType: SpecialType.System_String }],
    };

    // a + 1 + "b": from the left, each step being text already; 1 + 2 + "b" begins with a sum.
    private static List<ExpressionSyntax>? Parts(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum) return IsPlain(expression, model) ? [expression] : null;
        if (model.GetTypeInfo(sum).Type?.SpecialType != SpecialType.System_String || !IsPlain(sum.Right, model)) return null;

        var parts = Parts(sum.Left, model);
        parts?.Add(sum.Right);
        return parts;
    }

    private static bool IsPlain(ExpressionSyntax expression, SemanticModel model) => IsName(expression) && model.GetTypeInfo(expression).Type?.SpecialType
        is SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Boolean
        or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    private static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax or LiteralExpressionSyntax
        or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax };
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers;

/// <summary>
/// Turns <c>(Level)Enum.Parse(typeof(Level), text)</c> into <c>Enum.Parse&lt;Level&gt;(text)</c>, which is the same without the box, and gives
/// a key <c>IEquatable&lt;T&gt;</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BoxingMemberFix() : SingleNodeFix<ExpressionSyntax>(BoxingMember.Id)
{
    private protected override PlannedChange? Plan(Document document, ExpressionSyntax node, SemanticModel model) =>
        PlanGeneric(document, node.FirstAncestorOrSelf<InvocationExpressionSyntax>(), model) ?? EquatableKey.Plan(document, node, model);

    private static PlannedChange? PlanGeneric(Document document, InvocationExpressionSyntax? node, SemanticModel model)
    {
        if (node is not { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Parse" } name } member }) return null;
        if (node.Parent is not CastExpressionSyntax cast || node.ArgumentList.Arguments.Count == 0) return null;
        if (node.ArgumentList.Arguments[0].Expression is not TypeOfExpressionSyntax named) return null;
        if (!SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(cast.Type).Type, model.GetTypeInfo(named.Type).Type)) return null;

        var types = SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(named.Type.WithoutTrivia()));
        var generic = SyntaxFactory.GenericName(name.Identifier, types);
        var call = node
            .WithExpression(member.WithName(generic))
            .WithArgumentList(node.ArgumentList.WithArguments(node.ArgumentList.Arguments.RemoveAt(0)))
            .WithTriviaFrom(cast);
        return PlannedChange.Of("Use the generic Enum.Parse", document, root => root.ReplaceNode(cast, call));
    }
}

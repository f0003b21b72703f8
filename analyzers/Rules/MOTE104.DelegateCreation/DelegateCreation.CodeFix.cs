using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>
/// Leaves <c>new</c> out before a static method, where the delegate's type is written on the other side, and keeps the delegate of a method
/// of this instance in a field.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DelegateCreationFix() : SingleNodeFix<ExpressionSyntax>(DelegateCreation.Id)
{
    private protected override PlannedChange? Plan(Document document, ExpressionSyntax node, SemanticModel model) => node switch
    {
        ObjectCreationExpressionSyntax creation => PlanWithoutNew(document, creation, model),
        IdentifierNameSyntax name => KeptDelegate.Plan(document, name, model),
        _ => null,
    };

    private static PlannedChange? PlanWithoutNew(Document document, ObjectCreationExpressionSyntax node, SemanticModel model)
    {
        if (node.ArgumentList is not { Arguments: { Count: 1 } arguments } || !HasType(node)) return null;
        if (model.GetOperation(node) is not IDelegateCreationOperation { Target: IMethodReferenceOperation { Instance: null } }) return null;

        var (type, target) = (model.GetTypeInfo(node).Type, model.GetTypeInfo(node).ConvertedType);
        if (!SymbolEqualityComparer.Default.Equals(type, target)) return null;

        return PlannedChange.Of("Leave 'new' out", document, root => root.ReplaceNode(node, arguments[0].Expression.WithTriviaFrom(node)));
    }

    // An argument may choose another overload, and 'var' another type.
    private static bool HasType(ExpressionSyntax node) => node.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == node,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } } => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;

namespace Mote.Analyzers;

/// <summary>Keeps the delegate of a method of this instance in a field, which is set at its first use.</summary>
internal static class KeptDelegate
{
    public static PlannedChange? Plan(Document document, IdentifierNameSyntax node, SemanticModel model)
    {
        if (!IsWhole(node)) return null;
        if (model.GetOperation(node) is not IMethodReferenceOperation { Instance: IInstanceReferenceOperation, Method: var method }) return null;
        if (model.GetTypeInfo(node).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type) return null;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not ClassDeclarationSyntax declaration) return null;

        var field = $"_{char.ToLowerInvariant(method.Name[0])}{method.Name.Substring(1)}Delegate";
        if (!method.ContainingType.GetMembers(field).IsEmpty || method.IsGenericMethod) return null;

        var isNullable = model.GetNullableContext(node.SpanStart).HasFlag(NullableContext.AnnotationsEnabled);
        var written = $"private {type.ToMinimalDisplayString(model, declaration.SpanStart)}{(isNullable ? "?" : "")} {field};";
        return new("Keep the delegate in a field", async token =>
        {
            var editor = await DocumentEditor.CreateAsync(document, token).ConfigureAwait(false);
            editor.ReplaceNode(node, SyntaxFactory.ParseExpression($"{field} ??= {node.Identifier.ValueText}").WithTriviaFrom(node));
            editor.InsertMembers(declaration, 0, [SyntaxFactory.ParseMemberDeclaration(written)!.WithAdditionalAnnotations(Formatter.Annotation)]);
            return editor.GetChangedDocument().Project.Solution;
        });
    }

    // Nothing binds stronger than what takes the value.
    private static bool IsWhole(ExpressionSyntax node) => node.Parent switch
    {
        ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Right == node,
        _ => false,
    };
}

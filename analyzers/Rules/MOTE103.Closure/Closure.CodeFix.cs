using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers;

/// <summary>
/// Hands the one variable that the factory of <c>GetOrAdd</c> captures over as its argument, where the factory only reads it: the
/// parameter has its name, so the factory stays as it is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ClosureFix() : SingleNodeFix<LambdaExpressionSyntax>(Closure.Id)
{
    private protected override PlannedChange? Plan(Document document, LambdaExpressionSyntax node, SemanticModel model)
    {
        if (node.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments.Count: 2 } list } argument) return null;
        if (list.Parent is not InvocationExpressionSyntax call || list.Arguments[1] != argument) return null;
        if (Key(node) is not { } key || node.Modifiers.Count > 0) return null;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "GetOrAdd", ContainingType.Name: "ConcurrentDictionary" }) return null;
        if (model.GetOperation(node) is not IAnonymousFunctionOperation lambda) return null;
        if (Captures.Of(lambda) is not { IsThis: false, Variables: [{ } variable] } || IsWritten(lambda, variable)) return null;

        var factory = SyntaxFactory.ParseExpression($"static ({key}, {variable.Name}) => ");
        var changed = SyntaxFactory.ParenthesizedLambdaExpression(
                SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space)),
                ((ParenthesizedLambdaExpressionSyntax)factory).ParameterList,
                node.ArrowToken,
                node.Block,
                node.ExpressionBody)
            .WithTriviaFrom(node);
        var arguments = list.ReplaceNode(node, changed)
            .AddArguments(SyntaxFactory.Argument(SyntaxFactory.IdentifierName(variable.Name)).WithLeadingTrivia(SyntaxFactory.Space));
        return PlannedChange.Of("Hand it over as the factory's argument", document, root => root.ReplaceNode(list, arguments));
    }

    private static string? Key(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } when parameters[0].Type is null =>
            parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static bool IsWritten(IOperation lambda, ISymbol variable) => lambda.Descendants().Any(operation =>
        SymbolEqualityComparer.Default.Equals(Referenced(operation), variable)
        && operation.Parent is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None });

    private static ISymbol? Referenced(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}

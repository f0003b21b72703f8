using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mote.Analyzers.Allocation.Flow;

/// <summary>Whether a method of this project is so short that both compilers put its body where it is called.</summary>
internal static class Inlining
{
    private const int NodesMax = 40;

    public static bool IsCertain(IMethodSymbol method) =>
        !method.IsVirtual && !method.IsAbstract && !method.IsOverride
        && method.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is MethodDeclarationSyntax declaration
        && !declaration.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString().Contains("MethodImpl"))
        && Expression(declaration) is { } body && body.DescendantNodes().Take(NodesMax).Count() < NodesMax;

    private static ExpressionSyntax? Expression(MethodDeclarationSyntax method) => method switch
    {
        { ExpressionBody.Expression: { } expression } => expression,
        { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };
}

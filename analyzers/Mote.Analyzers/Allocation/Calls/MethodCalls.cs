using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation.Flow;

namespace Mote.Analyzers.Allocation.Calls;

/// <summary>Which methods of the compilation a method calls, or hands on as a delegate, where it is not cold.</summary>
internal static class MethodCalls
{
    public static string IdOf(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return DocumentationCommentId.CreateDeclarationId(definition) ?? definition.ToDisplayString();
    }

    public static IReadOnlyList<CalledMethod> Of(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        var called = new Dictionary<string, CalledMethod>();
        foreach (var body in Bodies(method, model, cancellationToken))
        {
            foreach (var operation in body.DescendantsAndSelf())
            {
                foreach (var target in Targets(operation))
                {
                    if (!IsOfSource(target, model.Compilation) || Frequencies.Of(operation, method) is Frequency.Once or Frequency.Cold) continue;

                    var found = CalledMethod.Of(target);
                    called[found.Id] = found;
                }
            }
        }

        return [.. called.Values];
    }

    /// <summary>The operations of a method's bodies, in whichever files of the compilation they are.</summary>
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "What a callee does is in its own file.")]
    public static IEnumerable<IOperation> Bodies(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree)
            .Distinct()
            .Where(compilation.ContainsSyntaxTree)
            .SelectMany(tree => Bodies(method, compilation.GetSemanticModel(tree), cancellationToken));

    private static IEnumerable<IOperation> Bodies(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        from reference in method.DeclaringSyntaxReferences
        where reference.SyntaxTree == model.SyntaxTree
        from body in BodiesOf(reference.GetSyntax(cancellationToken))
        let operation = model.GetOperation(body, cancellationToken)
        where operation is not null
        select operation;

    private static IEnumerable<SyntaxNode> BodiesOf(SyntaxNode declaration)
    {
        SyntaxNode?[] bodies = declaration switch
        {
            // The whole declaration has one operation, which holds its body.
            BaseMethodDeclarationSyntax method => [method],
            AccessorDeclarationSyntax accessor => [accessor],
            ArrowExpressionClauseSyntax arrow => [arrow],
            _ => [],
        };
        return bodies.OfType<SyntaxNode>();
    }

    /// <summary>The methods that an operation calls, or hands on; local functions are part of the method that they are in.</summary>
    public static IEnumerable<IMethodSymbol> Targets(IOperation operation)
    {
        IMethodSymbol?[] targets = operation switch
        {
            IInvocationOperation call => [call.TargetMethod],
            IMethodReferenceOperation reference => [reference.Method],
            IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } property when assignment.Target == property =>
                [property.Property.SetMethod, assignment is ISimpleAssignmentOperation ? null : property.Property.GetMethod],
            IPropertyReferenceOperation property => [property.Property.GetMethod],
            IBinaryOperation binary => [binary.OperatorMethod],
            IUnaryOperation unary => [unary.OperatorMethod],
            IConversionOperation conversion => [conversion.OperatorMethod],
            ICompoundAssignmentOperation compound => [compound.OperatorMethod],
            _ => [],
        };
        return targets.OfType<IMethodSymbol>().Where(target => target.MethodKind != MethodKind.LocalFunction);
    }

    private static bool IsOfSource(IMethodSymbol method, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.ContainingAssembly, compilation.Assembly) && !method.IsImplicitlyDeclared;
}

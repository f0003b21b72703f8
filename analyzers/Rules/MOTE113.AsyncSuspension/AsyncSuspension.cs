using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;

namespace Mote.Analyzers;

/// <summary>MOTE113: an async method that waits keeps its variables on the heap, and the result of a Task is an object.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncSuspension() : AllocationRule(Rule, OperationKind.Await, OperationKind.Return)
{
    internal const string Id = "MOTE113";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(AsyncSuspension),
        "Hot code does not wait",
        "When an await has to wait, the method's variables move to an object; and an async Task<T> is an object even if it never waits.");

    private protected override AllocationSite? Find(IOperation operation, Target target)
    {
        if (Method(operation) is not { IsAsync: true } method || IsPooled(method)) return null;

        return operation switch
        {
            IAwaitOperation wait when IsFirst(wait) => new AllocationSite(
                wait.Syntax.GetLocation(),
                SiteKind.Async,
                "state machine",
                $"if {Words.Code(wait.Operation)} is not complete, the variables are kept on the heap until it is",
                "hand the work on by a message, or use [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]"),
            IReturnOperation { ReturnedValue: { } value } when IsResultTask(method) && !IsKept(value) && !Waits(operation) => new AllocationSite(
                value.Syntax.GetLocation(),
                SiteKind.Async,
                $"{Words.Of(method.ReturnType)} for the result",
                "a Task<T> is an object, also when the method never waits",
                "return ValueTask<T>"),
            _ => null,
        };
    }

    private static IMethodSymbol? Method(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (parent is ILocalFunctionOperation local) return local.Symbol;
        }

        return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart) as IMethodSymbol;
    }

    private static bool IsPooled(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "AsyncMethodBuilderAttribute");

    private static bool IsResultTask(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { Arity: 1 } type && Framework.IsTask(type);

    // The tasks of a bool, and of numbers from -1 to 8, are there already.
    private static bool IsKept(IOperation value) => value.Type?.SpecialType == SpecialType.System_Boolean
        || value.ConstantValue is { HasValue: true, Value: null or (>= -1 and <= 8) };

    private static bool IsFirst(IAwaitOperation wait) => !IsComplete(wait.Operation) && FirstWait(Body(wait)) == wait;

    private static bool Waits(IOperation operation) => FirstWait(Body(operation)) is not null;

    private static IAwaitOperation? FirstWait(IOperation body) => body.Descendants()
        .OfType<IAwaitOperation>()
        .FirstOrDefault(wait => !IsComplete(wait.Operation) && Body(wait) == body);

    private static bool IsComplete(IOperation awaited) => awaited switch
    {
        IPropertyReferenceOperation { Property.Name: "CompletedTask" } => true,
        IInvocationOperation { TargetMethod.Name: "FromResult" } => true,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance } => IsComplete(instance),
        IInvocationOperation { TargetMethod: { IsAsync: true, DeclaringSyntaxReferences: [var declaration, ..] } } => !HasAwait(declaration.GetSyntax()),
        IInvocationOperation { TargetMethod: { IsAsync: false, DeclaringSyntaxReferences: [var declaration, ..] }, SemanticModel: { } model } =>
            ReturnsComplete(declaration.GetSyntax(), model),
        IObjectCreationOperation { Type: { } type, Arguments: [{ Value.Type: { } from }] } =>
            Framework.Is(type, "System.Threading.Tasks", "ValueTask") && !IsTask(from),
        IConversionOperation { Operand: var operand } => IsComplete(operand),
        IDefaultValueOperation => true,
        _ => false,
    };

    private static bool IsTask(ITypeSymbol type) => Framework.IsTask(type) || type.TypeKind == TypeKind.Interface;

    // static ValueTask<int> Last() => new(_last);
    private static bool ReturnsComplete(SyntaxNode method, SemanticModel model) => method.SyntaxTree == model.SyntaxTree
        && method is MethodDeclarationSyntax { ExpressionBody.Expression: var returned }
        && model.GetOperation(returned) is { } value && IsComplete(value);

    private static bool HasAwait(SyntaxNode method) => method.DescendantNodes().Any(static node =>
        node is AwaitExpressionSyntax or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
            or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 });

    private static IOperation Body(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent and not (IAnonymousFunctionOperation or ILocalFunctionOperation)) root = parent;
        return root;
    }
}

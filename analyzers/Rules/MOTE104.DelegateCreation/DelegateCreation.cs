using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Size;

namespace Mote.Analyzers;

/// <summary>MOTE104: a delegate that knows an instance is made anew each time; one that knows none is made once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DelegateCreation()
    : AllocationRule(Rule, OperationKind.DelegateCreation, OperationKind.EventAssignment, OperationKind.CompoundAssignment, OperationKind.Binary)
{
    internal const string Id = "MOTE104";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(DelegateCreation),
        "A delegate is made once",
        "The compiler keeps a delegate that needs no instance. One that does is a new object at each use, and so is what joins two delegates.");

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.MethodKind: not MethodKind.LocalFunction } method } creation =>
            OfMethod(creation, method, target),
        IDelegateCreationOperation creation => OfFunction(creation, target),
        ICompoundAssignmentOperation { Type.TypeKind: TypeKind.Delegate } or IBinaryOperation { Type.TypeKind: TypeKind.Delegate } => Joined(operation),
        IEventAssignmentOperation { Adds: true } added => Joined(added),
        _ => null,
    };

    private static AllocationSite? OfMethod(IDelegateCreationOperation creation, IMethodReferenceOperation method, Target target)
    {
        const string TakeState = "use a static lambda with a state";
        var name = Words.Of(method.Method);
        var bytes = Sizes.OfDelegate(target);
        return method.Instance switch
        {
            // Since C# 11 the compiler keeps the delegate of a static method, but not where it is asked for a new one.
            null => creation.Syntax is BaseObjectCreationExpressionSyntax
                ? Site(creation, target, bytes, name, "'new' asks for another object each time", "leave 'new' out: the compiler keeps it")
                : null,
            { Type: { IsValueType: true } type } =>
                Site(creation, target, bytes + Sizes.OfBox(type), name, $"it knows its receiver, {Words.Of(type)}, which is boxed for it", TakeState),
            { } receiver => Site(creation, target, bytes, name, $"it knows its receiver, {Words.Code(receiver)}", $"keep it in a field, or {TakeState}"),
        };
    }

    private static AllocationSite? OfFunction(IDelegateCreationOperation creation, Target target) =>
        Closure.Function(creation.Target) is { } function && Captures.Of(function) is { Variables.Count: 0, IsThis: true }
            ? Site(creation, target, Sizes.OfDelegate(target), "a lambda", "it uses 'this'", "keep it in a field, or use a static lambda with a state")
            : null;

    private static AllocationSite Joined(IOperation operation) => new(
        operation.Syntax.GetLocation(),
        SiteKind.Delegate,
        "new delegate",
        "delegates do not change: what joins two of them, or leaves one out, is another one",
        "keep the handlers in a list");

    private static AllocationSite Site(IDelegateCreationOperation creation, Target target, int? bytes, string of, string reason, string advice) =>
        new(creation.Syntax.GetLocation(), SiteKind.Delegate, $"new {Words.Of(creation.Type)} of {of}", reason, advice)
        {
            Bytes = bytes,
            IsUncertain = target == Target.Jit && IsOfFramework(creation),
        };

    // The JIT may look through the callee, and leave the delegate out.
    private static bool IsOfFramework(IDelegateCreationOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var taker } }
        && Framework.Has(taker) && !Framework.Is(taker.ContainingType, "System.Linq", "Enumerable");
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Flow;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE115: a member of .NET that makes an object inside.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrameworkCall() : AllocationRule(Rule, OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.Binary)
{
    internal const string Id = "MOTE115";

    private const string Collections = "System.Collections.Generic";

    private static readonly string[] Factories = ["Create", "StartNew", "Open", "Parse"];

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(FrameworkCall),
        "Hot code calls no member that makes an object",
        "A factory returns a new object, a Task that is not complete is one, and a change of an immutable collection is another collection.");

    private protected override bool IsOfTarget => true;

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } call when IsOwn(method) && !IsSeenThrough(call) && !IsGrowth(call) => OfMember(call, method, target),
        IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } type }, Parent: ISimpleAssignmentOperation assignment } property
            when assignment.Target == property && Framework.Is(type, "System.Threading", "AsyncLocal") =>
            Site(assignment, $"new ExecutionContext for {Words.Of(property.Property)}", "a context does not change: another value is another context"),
        IPropertyReferenceOperation { Property: var property } use when Accessor(use) is { } accessor && IsOwn(accessor) =>
            OfMember(use, accessor, target) is { } site ? site with { What = $"object of {Words.Of(property)}" } : null,
        IBinaryOperation { OperatorMethod: { } method } binary when IsOwn(method) => OfMember(binary, method, target),
        _ => null,
    };

    private static IMethodSymbol? Accessor(IPropertyReferenceOperation use) =>
        use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use ? use.Property.SetMethod : use.Property.GetMethod;

    // Other rules are about text, sequences, enumerators, reflection, and what boxes.
    private static bool IsOwn(IMethodSymbol method) => Framework.Has(method)
        && !StringCopy.IsText(method) && !LateBinding.IsReflection(method) && !LateBinding.IsName(method)
        && !Framework.Is(method.ContainingType, "System.Linq", "Enumerable")
        && method.ContainingType.SpecialType is not (SpecialType.System_Enum or SpecialType.System_Object or SpecialType.System_ValueType)
        && method.Name is not ("GetEnumerator" or "GetAsyncEnumerator") && BoxingMember.KeyOf(method) is null;

    private static AllocationSite? OfMember(IOperation use, IMethodSymbol method, Target target)
    {
        var verdict = FrameworkTable.Instance.Of(method, target);
        if (verdict.IsFree || verdict.IsSeenFree && Reason(method) is null || IsKeptTask(method)) return null;

        var reason = Reason(method);
        var isKnown = verdict.Allocates || verdict.IsSeenToAllocate || reason is not null;
        reason ??= isKnown ? "it makes an object inside" : "what it does inside is not known";
        return Site(use, $"object of {Words.Of(method)}", reason) with
        {
            Bytes = verdict.BytesOfCall,
            IsUncertain = !isKnown || (target == Target.Jit && verdict.Bytes is not null && LocalUse.IsLookedInto(use)),
        };
    }

    // Of the framework's factories, only this one is as short as the constructor that it calls.
    internal static bool IsSeenThrough(IInvocationOperation call) =>
        Framework.Is(call.TargetMethod.ContainingType, "System", "Tuple") && LocalUse.Of(call, Target.Aot) == Residence.Stack;

    // An array that is kept in a field grows seldom.
    private static bool IsGrowth(IInvocationOperation call) =>
        call.TargetMethod.Name == "Resize" && call.Arguments.Any(argument => argument.Value is IFieldReferenceOperation);

    private static string? Reason(IMethodSymbol method)
    {
        var returned = method.OriginalDefinition.ReturnType;
        if (method is { Name: "Resize", ContainingType.SpecialType: SpecialType.System_Array }) return "an array does not grow: the larger one is another one";
        if (method is { Name: "Clone", Parameters.Length: 0 } && returned.SpecialType == SpecialType.System_Object) return "a clone is a new object";
        if (Framework.IsTask(returned) && Framework.IsTask(method.ContainingType)) return "a Task is an object";
        if (returned is not { IsReferenceType: true, SpecialType: SpecialType.None }) return null;
        if (method.IsStatic && IsFactory(method.Name) && returned.TypeKind == TypeKind.Class) return "it makes a new object";
        if (method.Name == "Rent" && Framework.Is(returned, "System.Buffers", "IMemoryOwner")) return "what is rented has an owner, which is an object";
        if (Framework.Is(returned, Collections, "List") && !Framework.Is(method.ContainingType, "System.Linq", "Enumerable")) return "it fills a new list";
        if (Framework.Is(returned, Collections, "LinkedListNode") && method.Name.StartsWith("Add", StringComparison.Ordinal)) return "an element has a node";
        if (IsImmutable(method) && IsImmutable(returned)) return "a change of what does not change is another one";

        return Framework.Is(method.ContainingType, "System.Text.RegularExpressions", "Regex") ? "what matched is an object" : null;
    }

    private static bool IsFactory(string name) => Factories.Any(start => name.StartsWith(start, StringComparison.Ordinal));

    private static bool IsImmutable(ISymbol symbol) => symbol.ContainingNamespace?.ToDisplayString() == "System.Collections.Immutable";

    // A result that is there already has a task that is kept, for small numbers and truth values; so has a semaphore that is free.
    private static bool IsKeptTask(IMethodSymbol method) => method.Name == "WaitAsync"
        || method is { Name: "FromResult", TypeArguments: [{ SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 }] };

    private static AllocationSite Site(IOperation operation, string what, string reason) =>
        new(operation.Syntax.GetLocation(), SiteKind.Callee, what, reason, "keep what it returns, or use a member that makes none");
}

using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mote.Analyzers.Allocation;
using Mote.Analyzers.Allocation.Table;

namespace Mote.Analyzers;

/// <summary>MOTE114: what is found at run time (reflection, dynamic, a record's printed members) is found by making objects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LateBinding() : AllocationRule(
    Rule,
    OperationKind.Invocation,
    OperationKind.PropertyReference,
    OperationKind.DynamicInvocation,
    OperationKind.DynamicMemberReference,
    OperationKind.DynamicIndexerAccess,
    OperationKind.DynamicObjectCreation,
    OperationKind.Binary)
{
    internal const string Id = "MOTE114";

    private static readonly DiagnosticDescriptor Rule = Describe(
        Id,
        nameof(LateBinding),
        "Hot code is bound by the compiler",
        "Reflection and dynamic look members up at run time, and hand values over in boxes and arrays. A record prints itself by a StringBuilder.");

    private protected override bool IsOfTarget => true;

    private protected override AllocationSite? Find(IOperation operation, Target target) => operation switch
    {
        IInvocationOperation { TargetMethod: var method } when IsReflection(method) && IsKnownToBeFree(method, target) => null,
        IInvocationOperation { TargetMethod: var method } call when IsReflection(method) =>
            Site(
                call,
                $"objects of {Words.Of(method)}",
                "reflection looks members up, and hands them out as objects",
                "have it generated, or keep what it found in a static field"),
        IInvocationOperation { TargetMethod: { Name: nameof(ToString), ContainingType.IsRecord: true, IsImplicitlyDeclared: true } method } call =>
            Site(
                call,
                $"text of {Words.Of(method.ContainingType)}",
                "a record prints its members by a StringBuilder",
                "override ToString, or write the members you need"),
        IInvocationOperation => null,
        // NativeAOT keeps the names of types as UTF-8, and makes a string of one at each call.
        IPropertyReferenceOperation { Property.GetMethod: { } getter } name when target == Target.Aot && IsName(getter) =>
            Site(name, "name of a type", "NativeAOT makes the string at each call", "use nameof, or keep it in a static field"),
        IPropertyReferenceOperation => null,
        IBinaryOperation { Type.TypeKind: not TypeKind.Dynamic } => null,
        // NativeAOT has no compiler to bind it with: such code does not run there.
        _ when target == Target.Aot => null,
        _ => Site(operation, "dynamic call", "it is bound at run time, and its values are boxed", "give the value its type"),
    };

    // A type that was found once is kept; what hangs on it, as attributes, was measured where there was none.
    private static bool IsKnownToBeFree(IMethodSymbol method, Target target)
    {
        var verdict = FrameworkTable.Instance.Of(method, target);
        return verdict.IsFree || (verdict.IsSeenFree && method.ReturnType.Name is nameof(Type) or nameof(System.Reflection.TypeInfo));
    }

    /// <summary>Whether a member looks others up, and hands out objects for them.</summary>
    internal static bool IsReflection(IMethodSymbol method)
    {
        if (!Framework.Has(method) || method.ReturnsVoid || method.ReturnType is { IsValueType: true }) return false;
        if (Framework.Is(method.ContainingType, "System", "Activator")) return method.TypeArguments is not [{ IsValueType: true }];
        if (method.Name is nameof(ToString) or nameof(GetType)) return false;
        if (Framework.Is(method.ContainingType, "System", "Type")) return method.Name.StartsWith("Get", StringComparison.Ordinal);

        return method.ContainingNamespace?.ToDisplayString() == "System.Reflection";
    }

    /// <summary>Whether a member is the name of a type or of a member, which NativeAOT has no string for.</summary>
    internal static bool IsName(IMethodSymbol method) => method.Name == "get_Name"
        && (Framework.Is(method.ContainingType, "System", "Type") || Framework.Is(method.ContainingType, "System.Reflection", "MemberInfo"));

    private static AllocationSite Site(IOperation operation, string what, string reason, string advice) =>
        new(operation.Syntax.GetLocation(), SiteKind.Callee, what, reason, advice);
}
